import { DocumentRemoval } from '../../../contract/document'
import { defineRoute } from '../../kernel/route'

export default defineRoute({
  permission: '*.remove',
  input: DocumentRemoval,
  async handler({ input: { collection, id, rev }, repo }) {
    await repo.in(collection).remove(id, { rev })
    return { id }
  },
})
