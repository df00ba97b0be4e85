import * as v from 'valibot'
import { DocumentId } from '../../../contract/operation'
import { defineRoute } from '../../kernel/route'

export default defineRoute({
  permission: 'books.read',
  input: v.strictObject({ bookId: DocumentId }),
  async handler({ input, repo }) {
    return { book: await repo.books.get(input.bookId) }
  },
})
