import * as v from 'valibot'
import { pageOf } from '../../../contract/filter'
import { defineRoute } from '../../kernel/route'

export default defineRoute({
  permission: 'books.read',
  input: v.strictObject(pageOf('createdAt', 'updatedAt', 'title')),
  async handler({ input, repo }) {
    return repo.books.find(input)
  },
})
