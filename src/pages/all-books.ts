import type { Book } from '../../cloud/contract/book'
import { call } from '../api/call'

export async function allBooks(): Promise<Book[]> {
  const books: Book[] = []
  let cursor: string | undefined
  do {
    const page: { items: Book[]; cursor?: string } = await call('books/list', { limit: 50, ...(cursor && { cursor }) })
    books.push(...page.items)
    cursor = page.cursor
  } while (cursor !== undefined)
  return books
}
