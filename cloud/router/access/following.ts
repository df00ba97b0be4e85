import type { Changes } from '../../contract/changes'
import type { Json } from '../../contract/json'
import { afterMark, type Mark, markWritten, type Order, readMark } from './cursor'
import type { Stored } from './database'
import type { Follow } from './permission'
import type { Predicate } from './predicate'

/**
 * How old a change must be before a mark may pass it. A write stamps its time before it is sent and may be applied as
 * long as its function lives (config.json: 10 s) and the database still holds what a dead function sent; the clocks of
 * instances differ by little. A younger change is told again at the next question, which is harmless.
 */
export const SETTLE_MS = 30_000

// The platform loses an answer over 1 MB; a book has at most some 60 KB.
const MOST_BYTES = 512 * 1024

type Following = Follow & {
  now: number
  show: (document: Stored) => Json
  fetch: (asked: Predicate, page: { order: Order; limit: number }) => Promise<Stored[]>
}

/** One page of what became of the caller's own documents, tombstones and all, in the order of their last change. */
export async function follow({ since, limit = 200, now, show, fetch }: Following): Promise<Changes<Json>> {
  const from: Mark = since === undefined ? { at: 0, id: '' } : readMark(since)
  const settled = Math.min(from.settled ?? now, now - SETTLE_MS)
  const { order, after } = afterMark(from)
  // One more than asked for tells whether there is more.
  const found = await fetch(after, { order, limit: limit + 1 })
  const page = fitting(found.slice(0, limit), show)
  const last = page.at(-1)?.document
  const end: Mark = last ? { at: last.updatedAt, id: last._id } : { at: from.at, id: from.id }
  const more = found.length > page.length
  return {
    changed: page.filter(({ document }) => document.isRemoved === false).map(({ shown }) => shown),
    removed: page.filter(({ document }) => document.isRemoved !== false).map(({ document }) => document._id),
    cursor: markWritten(more ? { ...end, settled: Math.max(settled, 0) } : notPast(Math.max(settled, 0), end)),
    more,
  }
}

/** As much of a page as an answer carries, and at least one document. */
function fitting(documents: readonly Stored[], show: (document: Stored) => Json) {
  let bytes = 0
  const page = documents.map((document) => ({ document, shown: show(document) }))
  const over = page.findIndex(({ shown }) => {
    bytes += Buffer.byteLength(JSON.stringify(shown))
    return bytes > MOST_BYTES
  })
  return over === -1 ? page : page.slice(0, Math.max(1, over))
}

function notPast(settled: number, mark: Mark): Mark {
  return mark.at < settled ? mark : { at: settled, id: '' }
}
