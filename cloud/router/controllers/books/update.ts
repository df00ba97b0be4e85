import * as v from 'valibot'
import { BookPatch } from '../../../contract/book'
import { DocumentId, OpId, Rev } from '../../../contract/operation'
import { defineRoute } from '../../kernel/route'

export default defineRoute({
  permission: 'books.update',
  input: v.strictObject({ opId: OpId, bookId: DocumentId, rev: Rev, patch: BookPatch }),
  async handler({ input: { bookId, rev, patch }, repo }) {
    return { book: await repo.books.update(bookId, { rev, patch }) }
  },
})
