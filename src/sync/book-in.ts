import * as v from 'valibot'
import type { Book } from '../../cloud/contract/book'
import type { Json } from '../../cloud/contract/json'

const Shape = v.looseObject({
  bookId: v.string(),
  rev: v.number(),
  title: v.string(),
  authors: v.array(v.string()),
  addedAt: v.number(),
})

/** The book that an error brought along under this name, if it did. */
export function bookIn(details: Json | undefined, name: 'existing' | 'current'): Book | undefined {
  const found = v.safeParse(v.looseObject({ [name]: v.unknown() }), details)
  const book = found.success ? found.output[name] : undefined
  return isBook(book) ? book : undefined
}

/** Told apart by what the app cannot do without; the function answers for the rest. */
export function isBook(value: unknown): value is Book {
  return v.is(Shape, value)
}
