import * as v from 'valibot'
import { DocumentId, OpId, Rev } from '../../../contract/operation'
import { defineRoute } from '../../kernel/route'

export default defineRoute({
  permission: 'books.remove',
  input: v.strictObject({ opId: OpId, bookId: DocumentId, rev: v.optional(Rev) }),
  async handler({ input: { bookId, rev }, repo }) {
    await repo.books.remove(bookId, { rev })
    return { bookId }
  },
})
