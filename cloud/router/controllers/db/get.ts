import { OneDocument } from '../../../contract/document'
import { defineRoute } from '../../kernel/route'

export default defineRoute({
  permission: '*.read',
  input: OneDocument,
  async handler({ input: { collection, id }, repo }) {
    return { document: await repo.in(collection).get(id) }
  },
})
