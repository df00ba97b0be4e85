import * as v from 'valibot'
import { dispatch } from '../../cloud/router/kernel/dispatch'
import { tableOf } from '../../cloud/router/kernel/table'
import { race } from './measure'
import { composed } from './peers/koa-compose-per-call'
import { idiomatic } from './peers/tcb-router-idiomatic'
import { atLeast, rounded, type Section } from './section'

const ROUTES = 30
const handler = async () => ({ ok: true })
const paths = Array.from(
  { length: ROUTES },
  (_, i) => `things/verb${String.fromCharCode(97 + (i % 26))}${i >= 26 ? 'x' : ''}`,
)
const last = paths.at(-1) ?? ''

export const dispatchSection: Section = {
  name: 'dispatch: the last of 30 routes',
  async run() {
    const handlers = new Map(paths.map((path) => [path, handler]))
    const route = { permission: 'books.read', input: v.strictObject({}), handler } as const
    const table = tableOf(Object.fromEntries(paths.map((path) => [path, route])))
    const [byTcbRouter, byCompose] = [idiomatic(handlers), composed(handlers)]
    const perRound = 20_000
    const ours = () => dispatch(last, table.has(last) ? handler : () => Promise.reject())
    const figures = await race([
      { name: 'bookcase: table, then tcb-router with the one route', work: ours, perRound },
      { name: 'tcb-router as its README shows', work: () => byTcbRouter(last), perRound },
      { name: 'koa-compose, composed per call', work: () => byCompose(last), perRound },
    ])
    const [mine, theirs, koa] = figures.map(({ median }) => median)
    return {
      columns: ['dispatcher', 'median ns', 'min', 'max'],
      rows: figures.map(({ name, median, min, max }) => [name, rounded(median, 0), rounded(min, 0), rounded(max, 0)]),
      goals: [
        atLeast('times as fast as idiomatic tcb-router', rounded((theirs ?? 0) / (mine ?? 1)), 4),
        atLeast('times as fast as koa-compose per call', rounded((koa ?? 0) / (mine ?? 1)), 1),
      ],
    }
  },
}
