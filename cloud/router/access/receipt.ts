import { createHash, randomUUID } from 'node:crypto'
import { AppError } from '../kernel/app-error'
import type { Stored } from './database'

/** How many of its last changes a document remembers: as many as a phone has in flight for one book, and some. */
export const RECEIPTS_KEPT = 8

export type Receipt = Stored['receipts'][number]

/**
 * What was asked, small enough to keep: a call repeated under its operation id has the same receipt. A call that names
 * no operation is one of its own, and is never taken for a repetition. The id is stored as its hash: for a share it is
 * the client's secret (kernel/share-token.ts).
 */
export function receiptOf(url: string, input: { opId?: unknown }): Receipt {
  const { opId, ...body } = input
  const operation = typeof opId === 'string' ? opId : randomUUID()
  return { opId: digest(operation).slice(0, 16), digest: digest(JSON.stringify([url, body])).slice(0, 12) }
}

/**
 * Whether the document already carries this change.
 * @throws AppError CONFLICT when it carries another one under the same operation id.
 */
export function alreadyDone(document: Stored, receipt: Receipt): boolean {
  const earlier = document.receipts.find(({ opId }) => opId === receipt.opId)
  if (earlier && earlier.digest !== receipt.digest) {
    throw new AppError('CONFLICT', 'this operation id was used for another change', { path: 'opId' })
  }
  return earlier !== undefined
}

/** An id that follows from its parts: asked twice, it is the same. 120 bits of SHA-256. */
export function derivedId(...parts: readonly string[]): string {
  return digest(JSON.stringify(parts)).slice(0, 20)
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
