import type { Book, BookPatch } from '../../../cloud/contract/book'
import { apiErrorOf } from '../../api/api-error'
import { messageOf } from '../../api/messages'
import { textNow } from '../../locale/use-text'
import { say } from '../../ui/snackbar.store'
import { type BulkChange, editsFor } from './bulk-edit'
import type { ShelfDoings } from './shelf-source'

/** Changes many books at once, and says so for as long as it can be taken back with one press. */
export async function changeAll(books: readonly Book[], change: BulkChange, doings: ShelfDoings): Promise<void> {
  const { bulk, action } = textNow()
  const edits = editsFor(books, change)
  if (edits.length === 0) return say({ text: bulk.unchanged })
  const apply = (patchOf: (edit: (typeof edits)[number]) => BookPatch) =>
    every(edits, (edit) => doings.edit(edit.bookId, patchOf(edit)))
  const undo = async () => {
    if (await apply(({ undo }) => undo)) say({ text: bulk.restored(edits.length) })
  }
  if (!(await apply(({ patch }) => patch))) return
  say({ text: bulk.changed(edits.length), action: { text: action.undo, run: undo } })
}

/** Takes many books off the shelf without asking: they can be taken back. */
export async function removeAll(books: readonly Book[], doings: ShelfDoings): Promise<void> {
  const { bulk, action } = textNow()
  const putBack = async () => {
    if (await every(books, ({ bookId }) => doings.restore(bookId))) say({ text: bulk.putBack(books.length) })
  }
  if (!(await every(books, ({ bookId }) => doings.remove(bookId)))) return
  say({ text: bulk.deleted(books.length), action: { text: action.undo, run: putBack } })
}

/** Does it to one after the other; where one fails it stops and says why. Resolves to whether all were done. */
async function every<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<boolean> {
  try {
    for (const item of items) await act(item)
    return true
  } catch (cause) {
    const text = textNow()
    say({ text: `${text.bulk.failed} ${messageOf(apiErrorOf(cause), text)}` })
    return false
  }
}
