import type { CatalogueEntry } from '../../../contract/catalogue'
import type { Lookup, Tried } from '../../../contract/lookup'
import type { SourcesHealth } from '../../../contract/sources'
import type { Environment } from '../../environment'
import type { Deadline } from '../../kernel/deadline'
import type { CountLookups } from '../../kernel/route'
import { consulted, givenIn, nobodyFailed, outcomeOf, type Said, triedOf } from './consult'
import { coverCopying, type PutFile } from './cover-copy'
import { loaded } from './fetching'
import { type Catalogue, remembering } from './kept'
import { inLanes } from './lanes'
import { type Given, merged } from './merge'
import { type Asked, patient } from './patience'
import { sampleCatalogue } from './sample-catalogue/sample-catalogue'
import type { Source } from './source'
import { everySource, inTurn, isOn } from './sources'
import { shared, together } from './together'

/** Kept of a call's time for writing down what was learned. */
const RESERVE_MS = 300
/** What many books may take together; each has its own time within it. */
const BATCH_MS = 6_000
/** How many books of a batch are looked up at once. */
const LANES = 5

export type LookupContext = {
  catalogue: Catalogue
  /** Asked before the sources are: throws when this person has had them asked too often. */
  countLookups: CountLookups
  deadline: Deadline
}

export type IsbnService = {
  /** Which book is this? The ISBN has been checked. */
  lookup(isbn13: string, context: LookupContext): Promise<Lookup>
  /** The same of many: one question to the catalogue, and one to each source that takes many. */
  lookupMany(isbns: readonly string[], context: LookupContext): Promise<Lookup[]>
  health(): SourcesHealth
}

type World = { environment: Environment; putFile: PutFile; now: () => number; sources?: readonly Source[] }
type Asking = {
  isbn13: string
  entry: CatalogueEntry | undefined
  panel: readonly Asked[]
  catalogue: Catalogue
  budgetMs: () => number
}

/** Looks books up for one instance of the function: its breakers, its flights and its counts are in here. */
export function isbnService({ environment, putFile, now, sources = everySource }: World): IsbnService {
  const startedAt = now()
  const all = sources.map((source) => patient(source, { environment, now }))
  const on = all.filter(({ source }) => isOn(source, environment))
  const memory = remembering(now)
  const copyCover = coverCopying(environment, putFile)
  const oneFlight = shared<Lookup>()

  /** What the catalogue knows, or what the sources answer: one question for all who ask at once. */
  async function known(asking: Asking): Promise<Lookup> {
    if (!isKnown(asking.entry)) return oneFlight(asking.isbn13, () => answer(asking))
    memory.count('fresh')
    return remembered(asking.entry, [])
  }

  async function answer({ isbn13, entry, panel, catalogue, budgetMs }: Asking): Promise<Lookup> {
    const left = stopwatch(budgetMs())
    await loaded()
    const said = await consulted(inTurn(panel, isbn13), { isbn13, hedgeMs: environment.isbnHedgeMs, budgetMs: left() })
    const [first, ...others] = givenIn(said)
    if (first) {
      memory.count('missed')
      const { metadata, source, tried } = learned([first, ...others], said, entry)
      const isCopied = entry?.metadata?.cover?.startsWith('cloud://')
      const cover = isCopied ? entry?.metadata?.cover : await copyCover(isbn13, metadata, left())
      const book = cover === undefined ? metadata : { ...metadata, cover }
      await memory.keep(catalogue, { isbn: isbn13, metadata: book, source })
      return { outcome: 'found', isbn13, metadata: book, source, tried }
    }
    const isMiss = outcomeOf(said) === 'not_found' && nobodyFailed(said)
    // A book that was known does not stop to exist: what is known of it stands for another while.
    if (isMiss) await memory.keep(catalogue, { isbn: isbn13, metadata: entry?.metadata, source: entry?.source })
    if (entry && memory.isUsable(entry)) {
      memory.count('stale')
      return remembered(entry, said)
    }
    memory.count('missed')
    return unanswered(isbn13, said)
  }

  const budgetOf = ({ deadline }: LookupContext) => Math.max(0, deadline.left() - RESERVE_MS)

  return {
    async lookup(isbn13, context) {
      const left = stopwatch(Math.min(environment.isbnLookupMs, budgetOf(context)))
      const entry = (await memory.recall(context.catalogue, [isbn13])).get(isbn13)
      if (!isKnown(entry)) await context.countLookups(1)
      return known({ isbn13, entry, panel: on, catalogue: context.catalogue, budgetMs: left })
    },

    async lookupMany(isbns, context) {
      const [wanted, done] = [[...new Set(isbns)], new AbortController()]
      const entries = await memory.recall(context.catalogue, wanted)
      const unknown = wanted.filter((isbn) => !isKnown(entries.get(isbn)))
      if (unknown.length > 0) await context.countLookups(unknown.length)
      const panel = on.map((asked) => together(asked, unknown, done.signal))
      const left = stopwatch(Math.min(BATCH_MS, budgetOf(context)))
      const found = await inLanes(LANES, wanted, async (isbn13) => {
        const budgetMs = () => Math.min(environment.isbnLookupMs, left())
        return known({ isbn13, entry: entries.get(isbn13), panel, catalogue: context.catalogue, budgetMs })
      })
      done.abort()
      const byIsbn = new Map(found.map((lookup) => [lookup.isbn13, lookup]))
      return isbns.flatMap((isbn) => byIsbn.get(isbn) ?? [])
    },

    health: () => ({ since: startedAt, sources: all.map((asked) => asked.health()), cache: memory.health() }),
  }

  function isKnown(entry: CatalogueEntry | undefined): entry is CatalogueEntry {
    return entry !== undefined && memory.isFresh(entry)
  }
}

/** One book from all who know it; what was known before fills what they leave out. */
function learned(given: [Given, ...Given[]], said: readonly Said[], entry: CatalogueEntry | undefined) {
  const before = entry?.metadata ? [{ source: 'cache', trust: Number.POSITIVE_INFINITY, metadata: entry.metadata }] : []
  const { metadata, gave } = merged([...given, ...before])
  const [source = given[0].source] = gave.keys()
  const tried = said.map((one) => ({
    ...triedOf(one),
    ...(gave.has(one.source) && { gave: gave.get(one.source) ?? [] }),
  }))
  return { metadata, source, tried }
}

function remembered({ isbn, metadata, source }: CatalogueEntry, said: readonly Said[]): Lookup {
  const outcome = metadata ? 'found' : 'not_found'
  const tried: Tried[] = [...said.map(triedOf), { source: 'cache', outcome, ms: 0 }]
  return { outcome, isbn13: isbn, ...(metadata && { metadata }), ...(source && { source }), tried }
}

// The sample books are for a machine that reaches nobody; where a source answered, its word stands.
function unanswered(isbn13: string, said: readonly Said[]): Lookup {
  const [outcome, tried] = [outcomeOf(said), said.map(triedOf)]
  const metadata = outcome === 'source_down' ? sampleCatalogue.get(isbn13) : undefined
  if (!metadata) return { outcome, isbn13, tried }
  const sample = { source: 'sample', outcome: 'found', ms: 0 } as const
  return { outcome: 'found', isbn13, metadata, source: sample.source, tried: [...tried, sample] }
}

function stopwatch(ms: number): () => number {
  const endsAt = performance.now() + ms
  return () => Math.max(0, Math.floor(endsAt - performance.now()))
}
