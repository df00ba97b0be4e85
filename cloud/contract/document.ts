import * as v from 'valibot'
import { pageOf } from './filter'
import { DocumentId, OpId, Rev } from './operation'

const collection = v.pipe(v.string(), v.maxLength(40))
const fields = v.record(v.string(), v.unknown())
const { filter, limit, cursor } = pageOf('createdAt')
const sort = v.optional(
  v.strictObject({ field: v.pipe(v.string(), v.maxLength(40)), direction: v.picklist(['asc', 'desc']) }),
)

/** What db/* takes: the collection says which fields are open, and the policy to whom. */
export const OneDocument = v.strictObject({ collection, id: DocumentId })
export const DocumentQuery = v.strictObject({ collection, filter, sort, limit, cursor })
export const DocumentCount = v.strictObject({ collection, filter })
export const NewDocument = v.strictObject({ collection, data: fields, opId: v.optional(OpId) })
export const DocumentChange = v.strictObject({
  collection,
  id: DocumentId,
  rev: Rev,
  patch: fields,
  opId: v.optional(OpId),
})
export const DocumentRemoval = v.strictObject({
  collection,
  id: DocumentId,
  rev: v.optional(Rev),
  opId: v.optional(OpId),
})
