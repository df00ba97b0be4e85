import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Book, NewBook } from '../../../cloud/contract/book'
import { type ApiError, apiErrorOf } from '../../api/api-error'
import type { Call, Input } from '../../api/client'
import { newOpId } from '../../lib/op-id'
import { bookIn } from './book-in'
import type { Shelf } from './shelf.store'

type Answer = 'copy' | 'volume'

export type Adding =
  | { step: 'ready' }
  | { step: 'saving' }
  | { step: 'failed'; error: ApiError }
  /** The same ISBN is on the shelf: only the reader knows what this one is. */
  | { step: 'duplicate'; existing: Book }
  /** An attempt whose answer was lost did arrive, with what was in the form then. */
  | { step: 'landed' }

export type Adder = {
  store: StoreApi<Adding>
  /** Saves under an operation that belongs to the form: pressed twice, or again after a failure, it is one book. */
  save(opId: string, book: NewBook): Promise<Book | undefined>
  answer(answer: Answer): Promise<Book | undefined>
  /** Sends again what was sent last. */
  retry(): Promise<Book | undefined>
}

export function createAdder(call: Call, shelf: Shelf): Adder {
  const store = createStore<Adding>(() => ({ step: 'ready' }))
  let asked: Input<'books/add'> | undefined
  let sent: Input<'books/add'> | undefined

  async function send(input: Input<'books/add'>): Promise<Book | undefined> {
    if (store.getState().step === 'saving') return undefined
    sent = input
    store.setState({ step: 'saving' }, true)
    try {
      const { book } = await call('books/add', input)
      shelf.put(book)
      store.setState({ step: 'ready' }, true)
      return book
    } catch (error) {
      store.setState(refusalOf(apiErrorOf(error)), true)
      return undefined
    }
  }

  return {
    store,
    save(opId, book) {
      asked = { ...book, opId }
      return send(asked)
    },
    // An answer is a change of its own, and has its own name.
    answer: async (answer) => asked && send({ ...asked, opId: newOpId(), onDuplicate: answer }),
    retry: async () => sent && send(sent),
  }
}

function refusalOf(error: ApiError): Adding {
  if (error.code !== 'CONFLICT') return { step: 'failed', error }
  if (error.told.path === 'opId') return { step: 'landed' }
  const existing = bookIn(error.told.details, 'existing')
  return existing ? { step: 'duplicate', existing } : { step: 'failed', error }
}
