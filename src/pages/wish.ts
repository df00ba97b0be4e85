import type { VisitorBook } from '../../cloud/contract/book'
import { call } from '../api/call'
import { newOpId } from '../lib/op-id'

/** Puts a book of somebody else's shelf on one's own, as one that is wanted. */
export async function wish({ title, subtitle, authors, publisher, publishedAt, cover }: VisitorBook): Promise<void> {
  await call('books/add', { opId: newOpId(), title, authors, status: 'wish', subtitle, publisher, publishedAt, cover })
}
