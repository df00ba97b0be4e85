import { DocumentChange } from '../../../contract/document'
import { defineRoute } from '../../kernel/route'

export default defineRoute({
  permission: '*.update',
  input: DocumentChange,
  async handler({ input: { collection, id, rev, patch }, repo }) {
    return { document: await repo.in(collection).update(id, { rev, patch }) }
  },
})
