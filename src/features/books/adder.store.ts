import * as v from 'valibot'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { BOOK_FIELDS, type Book, type BookFields, NewBook } from '../../../cloud/contract/book'
import { type ApiError, apiErrorOf } from '../../api/api-error'
import { newOpId } from '../../lib/op-id'
import { cameHome, onlyWanted } from '../../sync/came-home'
import type { Library } from '../../sync/library.store'
import { localIdOf } from '../../sync/operation'
import { same } from '../../sync/rebase'

type Answer = 'copy' | 'volume'

export type Adding =
  | { step: 'ready' }
  /** The phone could not keep it. */
  | { step: 'failed'; error: ApiError }
  /** The same ISBN is on the shelf: only the reader knows what this one is. */
  | { step: 'duplicate'; existing: Book }
  /** This form was saved before, with what was in it then. */
  | { step: 'landed' }

export type Adder = {
  store: StoreApi<Adding>
  /** Saves under an operation that belongs to the form: pressed twice it is one book. Undefined when there is a question. */
  save(opId: string, book: NewBook): Book | undefined
  answer(answer: Answer): Book | undefined
  retry(): Book | undefined
}

export function createAdder(library: Library): Adder {
  const store = createStore<Adding>(() => ({ step: 'ready' }))
  let asked: { opId: string; book: NewBook; as?: Answer | undefined } | undefined
  // A book that was wanted is changed and not made: what says that its form was saved is here.
  let home: { opId: string; bookId: string } | undefined

  function put(opId: string, given: NewBook, as?: Answer): Book | undefined {
    asked = { opId, book: given, as }
    const fields = v.parse(NewBook, given)
    if (home?.opId === opId) return told(library.find(home.bookId))
    const landed = library.find(localIdOf(opId))
    if (landed) return isWhole(landed, fields) ? told(landed) : asks({ step: 'landed' })
    const same = fields.isbn === undefined ? [] : library.owned(fields.isbn)
    const [existing] = same
    const wanted = as === undefined && fields.status !== 'wish' ? onlyWanted(same) : undefined
    if (existing && !wanted && as === undefined) return asks({ step: 'duplicate', existing })
    try {
      return told(wanted ? fetched(opId, wanted, fields) : added(opId, fields, { as, existing }))
    } catch (error) {
      return asks({ step: 'failed', error: apiErrorOf(error) })
    }
  }

  function fetched(opId: string, wanted: Book, fields: BookFields): Book | undefined {
    library.edit(wanted, cameHome(wanted, fields))
    home = { opId, bookId: wanted.bookId }
    return library.find(wanted.bookId)
  }

  function added(
    opId: string,
    fields: BookFields,
    { as, existing }: { as?: Answer | undefined; existing?: Book | undefined },
  ) {
    const onto = as === 'copy' && existing ? { onto: existing.bookId } : undefined
    return library.find(library.add(opId, fields, onto ?? volumeOnly(as)))
  }

  function told(book: Book | undefined): Book | undefined {
    store.setState({ step: 'ready' }, true)
    return book
  }

  function asks(question: Adding): undefined {
    store.setState(question, true)
  }

  return {
    store,
    save: (opId, book) => put(opId, book),
    // An answer is a change of its own, and has its own name.
    answer: (answer) => asked && put(newOpId(), asked.book, answer),
    retry: () => asked && put(asked.opId, asked.book, asked.as),
  }
}

const volumeOnly = (as: Answer | undefined) => (as === 'volume' ? as : undefined)

function isWhole(book: Book, fields: BookFields): boolean {
  return BOOK_FIELDS.every((field) => same(book[field], fields[field]))
}
