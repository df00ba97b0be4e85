import { DocumentQuery } from '../../../contract/document'
import { defineRoute } from '../../kernel/route'

export default defineRoute({
  permission: '*.read',
  input: DocumentQuery,
  async handler({ input: { collection, ...asked }, repo }) {
    return repo.in(collection).find(asked)
  },
})
