import { type Asking, pageOf } from './page'
import type { Elsewhere, Failure, Reading, Source } from './source'

/** What a source said of each book, or why it said nothing of any. */
export type Answered = Failure | { readings: ReadonlyMap<string, Reading> }

/** Asks one source about ISBNs whose check digits have been checked: one, or many where it takes many. */
export async function ask(source: Source, isbns: readonly string[], asking: Asking): Promise<Answered> {
  const [first = ''] = isbns
  const isBatch = isbns.length > 1 && source.requestMany !== undefined
  const key = asking.environment.isbnKey(source.id) ?? ''
  const request = (isBatch && source.requestMany?.(isbns)) || source.request(first, key)
  const page = await pageOf(source, request, { ...asking, isBatch })
  if ('outcome' in page && page.outcome !== 'not_found') return page
  const readings = new Map<string, Reading>()
  for (const isbn of isbns) {
    readings.set(isbn, 'outcome' in page ? page : await recordIn(page.body, isbn, { source, asking }))
  }
  const failed = [...readings.values()].find(isFailure)
  return isbns.length === 1 && failed ? failed : { readings }
}

export function isFailure(reading: Reading): reading is Failure {
  return reading.outcome === 'source_down' || reading.outcome === 'rate_limited'
}

/** Reads a book's record; where the answer says that it is on another page, there, and no further. */
async function recordIn(
  body: unknown,
  isbn: string,
  { source, asking }: { source: Source; asking: Asking },
): Promise<Reading> {
  const reading = parsed(source, body, isbn)
  if (reading.outcome !== 'elsewhere') return reading
  const next = await pageOf(source, { path: reading.path, query: {} }, asking)
  if ('outcome' in next) return next
  const last = parsed(source, next.body, isbn)
  return last.outcome === 'elsewhere' ? { outcome: 'source_down', why: 'sent from page to page' } : last
}

function parsed(source: Source, body: unknown, isbn: string): Reading | Elsewhere {
  try {
    return source.parse(body, isbn)
  } catch (error) {
    return { outcome: 'source_down', why: `unreadable: ${error instanceof Error ? error.message : error}` }
  }
}
