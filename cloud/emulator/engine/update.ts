import { requestFailed } from '../wire/wire-error'
import { clone } from './clone'
import { equalValues } from './compare'
import { type Document, isDocument } from './document'
import { updateField } from './update-operators'

/** A copy of the document with the update carried out. Two operators may not touch one path, nor anything the _id. */
export function applyUpdate(document: Document, update: Document, isInsert = false): Document {
  const steps = stepsOf(update)
  const result = clone(document)
  for (const step of steps) updateField({ ...step, document: result, isInsert })
  if (!isInsert && !equalValues(result._id, document._id)) {
    throw requestFailed(
      "(ImmutableField) Performing an update on the path '_id' would modify the immutable field '_id'",
    )
  }
  return result
}

type Step = { operator: string; path: string; operand: unknown }

function stepsOf(update: Document): Step[] {
  const steps = Object.entries(update).flatMap(([operator, fields]) => {
    if (!operator.startsWith('$') || !isDocument(fields))
      throw requestFailed(`(FailedToParse) Unknown modifier: ${operator}`)
    return Object.entries(fields).map(([path, operand]) => ({ operator, path, operand }))
  })
  const paths = steps.flatMap(({ operator, path, operand }) =>
    operator === '$rename' ? [path, String(operand)] : [path],
  )
  refuseConflicts(paths)
  return steps
}

function refuseConflicts(paths: string[]): void {
  const sorted = paths.map((path) => `${path}.`).sort()
  for (const [at, path] of sorted.entries()) {
    const next = sorted[at + 1]
    if (!next?.startsWith(path)) continue
    const name = next.slice(0, -1)
    throw requestFailed(
      `(ConflictingUpdateOperators) Updating the path '${name}' would create a conflict at '${path.slice(0, -1)}'`,
    )
  }
}
