import * as v from 'valibot'
import { DocumentId, OpId } from '../../../contract/operation'
import { defineRoute } from '../../kernel/route'

/** Takes a removal back: the same book, with everything that was in it. */
export default defineRoute({
  permission: 'books.remove',
  input: v.strictObject({ opId: OpId, bookId: DocumentId }),
  async handler({ input: { bookId }, repo }) {
    return { book: await repo.books.restore(bookId) }
  },
})
