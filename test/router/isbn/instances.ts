import { isbnArena } from '../../support/isbn-arena'
import { openSource, type SourceAnswer } from '../../support/source-server'
import { nlcAnswers } from './answers/nlc'
import { json } from './answers/recorded'

export const chinese = '9787121000010'
export const french = '9782070464234'

export const NEVER: SourceAnswer = { delayMs: 20_000 }
export const DEAD: SourceAnswer = { status: 500 }
const MISS = {
  tanshu: json({ code: 2, msg: '未查询到相关数据' }),
  juhe: json({ reason: '查无此书', error_code: 272601 }),
  neodb: json({ data: [] }),
  nlc: nlcAnswers.miss,
  openlibrary: json({}),
  google: json({ kind: 'books#volumes', totalItems: 0 }),
}
type Id = keyof typeof MISS
const IDS = Object.keys(MISS) as Id[]
const QUICK = { ISBN_ATTEMPT_MS: '600', ISBN_LOOKUP_MS: '2000', ISBN_HEDGE_MS: '150' }

/** A server for each source, and instances of the function that ask them, for the tests of one file. */
export function openInstances() {
  const server = openSource
  const servers: Record<Id, ReturnType<typeof openSource>> = {
    ...{ tanshu: server(), juhe: server(), neodb: server() },
    ...{ nlc: server(), openlibrary: server(), google: server() },
  }
  return {
    servers,
    /** Who has been asked since the last instance was made. */
    asked: () => IDS.filter((id) => servers[id].asked.length > 0),
    /** An instance with every source on but those that are off; what is not said otherwise knows no such book. */
    async instance(answers: Partial<Record<Id, SourceAnswer>>, { off = [], variables = {} }: Setting = {}) {
      for (const id of IDS) {
        servers[id].answers(answers[id] ?? MISS[id])
        servers[id].asked.length = 0
      }
      const on = IDS.filter((id) => !off.includes(id)).flatMap((id) => [
        [`ISBN_${id.toUpperCase()}_URL`, servers[id].url()],
        [`ISBN_${id.toUpperCase()}_KEY`, 'key'],
      ])
      return isbnArena({ variables: { ...Object.fromEntries(on), ...QUICK, ...variables } })
    },
  }
}

type Setting = { off?: readonly Id[]; variables?: NodeJS.ProcessEnv }

/** What was tried, in the order of the answers. */
export function said({ tried }: { tried: readonly { source: string; outcome: string }[] }): string[] {
  return tried.map(({ source, outcome }) => `${source} ${outcome}`)
}
