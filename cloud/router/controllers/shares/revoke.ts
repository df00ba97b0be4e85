import * as v from 'valibot'
import { DocumentId, OpId } from '../../../contract/operation'
import { defineRoute } from '../../kernel/route'

export default defineRoute({
  permission: 'own:shares.remove',
  input: v.strictObject({ opId: v.optional(OpId), shareId: DocumentId }),
  async handler({ input: { shareId }, repo }) {
    await repo.own.shares.remove(shareId)
    return { shareId }
  },
})
