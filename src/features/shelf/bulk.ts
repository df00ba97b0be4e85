import type { Book } from '../../../cloud/contract/book'
import { textNow } from '../../locale/use-text'
import { say } from '../../ui/snackbar.store'
import { type BulkChange, editsFor } from './bulk-edit'
import type { ShelfDoings } from './shelf-source'

type Changes = Pick<ShelfDoings, 'edit' | 'remove' | 'restore' | 'together'>

/** Changes many books at once, and says so for as long as it can be taken back with one press. */
export function changeAll(books: readonly Book[], change: BulkChange, { edit, together }: Changes): void {
  const { bulk, action } = textNow()
  const edits = editsFor(books, change)
  if (edits.length === 0) {
    say({ text: bulk.unchanged })
    return
  }
  together(() => {
    for (const { book, patch } of edits) edit(book, patch)
  })
  const undo = () => {
    together(() => {
      for (const { changed, undo } of edits) edit(changed, undo)
    })
    say({ text: bulk.restored(edits.length) })
  }
  say({ text: bulk.changed(edits.length), action: { text: action.undo, run: undo } })
}

/** Takes many books off the shelf without asking: they can be taken back. */
export function removeAll(books: readonly Book[], { remove, restore, together }: Changes): void {
  const { bulk, action } = textNow()
  together(() => {
    for (const { bookId } of books) remove(bookId)
  })
  const putBack = () => {
    together(() => {
      for (const book of books) restore(book)
    })
    say({ text: bulk.putBack(books.length) })
  }
  say({ text: bulk.deleted(books.length), action: { text: action.undo, run: putBack } })
}
