import type { Book, BookFields, BookPatch } from '../../cloud/contract/book'

/** What becomes of a book that was wanted when it is added: what is given fills it, and takes nothing away. */
export function cameHome(wanted: Book, given: Partial<BookFields>): BookPatch {
  const { isbn: _isbn, copies: _copies, isPrivate, tags = [], ...fields } = given
  const filled = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '' && !isEmpty(value))
  return {
    ...Object.fromEntries(filled),
    ...(isPrivate && { isPrivate }),
    tags: [...new Set([...wanted.tags, ...tags])],
  }
}

/** The one of these that is wanted and not at home, if none of them is. */
export function onlyWanted(same: readonly Book[]): Book | undefined {
  return same.every(({ status }) => status === 'wish') ? same[0] : undefined
}

const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0
