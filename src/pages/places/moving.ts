import { placesWords } from '../../locale/places'
import { textNow, wordsNow } from '../../locale/use-text'
import { library } from '../../sync/my-library'
import { say } from '../../ui/snackbar.store'

/** Gives the books that stand in a place its new name, and says so for as long as they can have the old one back. */
export function moveBooks(from: string, to: string): void {
  const books = library.store.getState().books.filter(({ location }) => location === from)
  if (books.length === 0) return
  const { action, bulk } = textNow()
  const places = wordsNow(placesWords)
  const moved = new Set(books.map(({ bookId }) => bookId))
  const all = (place: string, next: string) =>
    library.together(() => {
      // As they are before the first of them moves: to look for each among what has moved takes longer with every one.
      const standing = library.store.getState().books.filter(({ location }) => location === place)
      for (const book of standing) if (moved.has(book.bookId)) library.edit(book, { location: next })
    })
  const putBack = () => {
    all(to, from)
    say({ text: bulk.restored(books.length) })
  }
  all(from, to)
  say({ text: places.moved(books.length, to), action: { text: action.undo, run: putBack } })
}
