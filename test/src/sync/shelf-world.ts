import type { BookFields } from '../../../cloud/contract/book'
import type { Library } from '../../../src/sync/library.store'
import { engineArena } from '../../support/engine-arena'
import { phoneOf } from './phone'

export const fields = (title: string, more: Partial<BookFields> = {}): BookFields => ({
  ...{ title, authors: [], translators: [], tags: [], status: 'unread', isPrivate: false, copies: 1 },
  ...more,
})
/** A small picture, as base64. */
export const jpeg = (fill: number) =>
  Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(60, fill)]).toString('base64')
export const titles = (library: Library) => library.store.getState().books.map(({ title }) => title)
export const state = (library: Library) => library.store.getState()

/** A world with a clock of its own, phones in it, and what the function has of ann's shelf. */
export async function world() {
  let now = 1_800_000_000_000
  const arena = await engineArena({ now: () => now++ })
  const shelf = async () => {
    const documents = await arena.documents('books')
    return documents.filter(({ isRemoved }) => !isRemoved)
  }
  return {
    arena,
    shelf,
    pass: (ms: number) => (now += ms),
    phone: (openid = 'ann') => phoneOf(arena, openid, () => now++),
  }
}

export async function opened() {
  const here = await world()
  const phone = here.phone()
  const library = phone.start()
  await library.open()
  return { ...here, mine: phone, library }
}

/** The book of this title as its reader has it. */
export function bookOf(library: Library, title: string) {
  const book = state(library).books.find((one) => one.title === title)
  if (!book) throw new Error(`${title} is not on the shelf`)
  return book
}
