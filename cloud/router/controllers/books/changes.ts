import type { Book } from '../../../contract/book'
import { type Changes, ChangesAsked } from '../../../contract/changes'
import { defineRoute } from '../../kernel/route'

/** What became of my books since a phone last asked: its copy of the shelf follows by this alone. */
export default defineRoute({
  permission: 'books.read',
  input: ChangesAsked,
  async handler({ input, repo }): Promise<Changes<Book>> {
    return repo.books.changes(input)
  },
})
