import * as v from 'valibot'
import { OpId } from '../../../contract/operation'
import { defineRoute } from '../../kernel/route'
import { isOwnFile } from '../../services/storage/own-files'

const BATCH = 200
/** A batch takes less than this; what is not done by then is for the next call. */
const BATCH_MS = 2_000

/**
 * Erases everything of the caller: first what others see, last what counts their calls. Answers whether all of it is
 * gone; while it is not, the call is to be repeated. Afterwards the person is new.
 */
export default defineRoute({
  permission: [
    ...(['own:shares.erase', 'own:checks.erase', 'own:notes.erase', 'own:books.erase'] as const),
    ...(['own:settings.erase', 'own:members.erase', 'own:operations.erase', 'own:limits.erase'] as const),
  ],
  input: v.strictObject({ opId: v.optional(OpId) }),
  async handler({ repo: { own }, caller, services, deadline }) {
    const removeFiles = (pictures: readonly (string | undefined)[]) =>
      services.files.remove(pictures.filter((picture) => isOwnFile(caller.memberId, picture)))
    const steps = [
      () => own.shares.erase(BATCH),
      () => own.checks.erase(BATCH),
      () => own.notes.erase(BATCH),
      () => own.books.erase(BATCH, (books) => removeFiles(books.map(({ cover }) => cover))),
      () => own.settings.erase(BATCH),
      () => own.members.erase(BATCH, (cards) => removeFiles(cards.map(({ avatar }) => avatar))),
      () => own.operations.erase(BATCH),
      () => own.limits.erase(BATCH),
    ]
    for (const step of steps) {
      do {
        if (deadline.left() < BATCH_MS) return { done: false }
      } while ((await step()) > 0)
    }
    return { done: true }
  },
})
