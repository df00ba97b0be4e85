import { DocumentCount } from '../../../contract/document'
import { defineRoute } from '../../kernel/route'

export default defineRoute({
  permission: '*.read',
  input: DocumentCount,
  async handler({ input: { collection, filter }, repo }) {
    return { total: await repo.in(collection).count(filter) }
  },
})
