import type { Book } from '../../cloud/contract/book'
import type { Failure } from '../../cloud/contract/envelope'
import { type Call, clientOver, type Transport } from '../../src/api/client'
import type { KeyValue } from '../../src/storage/kept'

type Asked = Record<string, unknown> & { $url: string }
type Answer = (event: Asked) => unknown

/** The far end of the app's one door: answers what a test says, in order, and remembers what it was asked. */
export function fakeCloud(): FakeCloud {
  const asked: Asked[] = []
  const answers: Answer[] = []
  const transport: Transport = async (event) => {
    asked.push({ ...event })
    const answer = answers.shift()
    if (!answer) throw new Error(`nobody expected ${event.$url}`)
    return answer({ ...event })
  }
  return {
    asked,
    transport,
    call: clientOver(transport),
    gives: (data) => answers.push(() => ({ ok: true, data })),
    refuses: (error) => answers.push(() => ({ ok: false, error: { message: 'no', requestId: 'request-1', ...error } })),
    does: (answer) => answers.push(answer),
  }
}

export type FakeCloud = {
  asked: Asked[]
  transport: Transport
  call: Call
  gives(data: unknown): void
  refuses(error: Pick<Failure, 'code'> & Partial<Failure>): void
  does(answer: Answer): void
}

/** An answer that is given when the test says so. */
export function later<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>((done) => {
    resolve = done
  })
  return { promise, resolve }
}

export function bookOf(fields: Partial<Book> = {}): Book {
  return {
    ...{ bookId: 'book-1', rev: 1, title: '三体', authors: ['刘慈欣'], translators: [], tags: [] },
    ...{ status: 'unread', isPrivate: false, copies: 1, addedAt: 1_000, updatedAt: 1_000 },
    ...fields,
  }
}

export function memoryDevice(): KeyValue {
  const values = new Map<string, unknown>()
  return {
    get: (key) => values.get(key) ?? '',
    // As a phone's store does: what goes in is copied.
    set: (key, value) => values.set(key, structuredClone(value)),
    remove: (key) => values.delete(key),
    keys: () => [...values.keys()],
  }
}
