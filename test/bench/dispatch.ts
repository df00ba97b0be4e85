import * as v from 'valibot'
import { dispatch } from '../../cloud/router/kernel/dispatch'
import { tableOf } from '../../cloud/router/kernel/table'
import { type Figure, medianText, race } from './measure'
import { honoApp } from './peers/hono-app'
import { composedOnce } from './peers/koa-compose-once'
import { composed } from './peers/koa-compose-per-call'
import { idiomatic } from './peers/tcb-router-idiomatic'
import { atLeast, rounded, type Section } from './section'

const ROUTES = 30
const handler = async () => ({ ok: true })
const pass = async <T>(next: () => Promise<T>) => next()
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
    const [byComposeOnce, byHono] = [composedOnce(handlers), honoApp(handlers)]
    const perRound = 20_000
    // What the peers do in three middlewares, the kernel does in three functions around the handler.
    const within = () => pass(() => pass(() => pass(handler)))
    const ours = () => dispatch(last, table.has(last) ? within : () => Promise.reject())
    const figures = await race([
      { name: 'bookcase: table, then tcb-router with the one route', work: ours, perRound },
      { name: 'tcb-router as its README shows', work: () => byTcbRouter(last), perRound },
      { name: 'Map and koa-compose, composed per call', work: () => byCompose(last), perRound },
      { name: 'Map and koa-compose, composed once', work: () => byComposeOnce(last), perRound },
      { name: 'Hono app.request: a whole Request and Response', work: () => byHono(last), perRound: 2_000 },
    ])
    const [mine, theirs, koa] = figures.map(({ median }) => median)
    return {
      columns: ['dispatcher', 'median ns', 'p25', 'p75', 'CPU ns (quartiles)', 'times ours'],
      rows: figures.map((figure) => rowOf(figure, mine ?? 1)),
      goals: [
        atLeast('times as fast as idiomatic tcb-router', rounded((theirs ?? 0) / (mine ?? 1)), 4),
        atLeast('times as fast as koa-compose per call', rounded((koa ?? 0) / (mine ?? 1)), 1),
      ],
      notes: [
        'Every one of them runs three middlewares, or three functions, around the handler. Any is lost in a call that waits milliseconds for its database: what is asked is only that safety costs nothing here.',
      ],
    }
  },
}

function rowOf({ name, median, p25, p75, cpu }: Figure, mine: number): (string | number)[] {
  return [name, ...[median, p25, p75].map((ns) => rounded(ns, 0)), medianText(cpu), rounded(median / mine)]
}
