import * as v from 'valibot'
import { DocumentId, OpId } from '../../../contract/operation'
import { PictureData } from '../../../contract/picture'
import { defineRoute } from '../../kernel/route'
import { isOwnFile, pathFor } from '../../services/storage/own-files'

/**
 * Gives a book a picture that its reader took, as its cover, or takes the cover away. It is the book's newest version
 * that gets it: a picture waits long on a phone, and nobody merges two.
 */
export default defineRoute({
  permission: ['books.read', 'books.update'],
  // A picture of 64 KiB as base64, and what is around it.
  maxBytes: 96 * 1024,
  input: v.strictObject({ opId: OpId, bookId: DocumentId, image: PictureData }),
  async handler({ input: { bookId, image }, repo, caller, services }) {
    const { rev, cover: old } = await repo.books.get(bookId)
    const picture = image === '' ? undefined : Buffer.from(image, 'base64')
    const cover = picture ? await services.files.save(pathFor(caller.memberId, 'cover', picture), picture) : null
    const book = await repo.books.update(bookId, { rev, patch: { cover } })
    if (book.cover !== old && isOwnFile(caller.memberId, old)) await services.files.remove([old])
    return { book }
  },
})
