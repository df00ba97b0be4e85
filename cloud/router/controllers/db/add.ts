import { NewDocument } from '../../../contract/document'
import { defineRoute } from '../../kernel/route'

export default defineRoute({
  permission: '*.create',
  input: NewDocument,
  async handler({ input: { collection, data }, repo }) {
    return { document: await repo.in(collection).create(data) }
  },
})
