import { MOST_CALLS } from '../../contract/batch'
import type { Json } from '../../contract/json'
import { AppError } from '../kernel/app-error'
import type { Database, Stored } from './database'
import { derivedId, type Receipt } from './receipt'
import { takeTurn } from './turn'

/** How many of a person's last writes are known by name, and of how many edits the answer: all of one event. */
const NOTED = 64
const ANSWERS_KEPT = MOST_CALLS

type Answer = { opId: string; id: string; view: Json }

/** What one operation answered of the documents it changed. */
export type Answers = {
  /** The first answer, when this is a repetition and it is still kept. */
  first(id: string): Json | undefined
  keep(id: string, view: Json): Promise<void>
}

export type Operation = Answers & {
  /** Takes the note back when the work is refused: what changed nothing leaves its id free for another change. */
  during<T>(work: Promise<T>): Promise<T>
}

/**
 * The log of a person's last writes, in a document of their own: what was asked, when, and what an edit answered. One
 * conditional write counts a write against the limit, notes it, and finds out whether it was asked before.
 */
export function operationsOver(database: Database, most: number, now: () => number) {
  return {
    /** @throws AppError RATE_LIMITED; CONFLICT when the operation's id was used for another change. */
    async begin(openid: string, receipt: Receipt): Promise<Operation> {
      const noted = await takeTurn(
        database,
        {
          ...{ collection: 'operations', openid, times: 'writes', most },
          notes: {
            ...{ list: 'log', entry: receipt, kept: NOTED },
            unless: { 'log.opId': { $ne: receipt.opId } },
            isNoted: (document) => earlierIn(document, receipt) !== undefined,
          },
        },
        now(),
      )
      if (noted && earlierIn(noted, receipt)?.digest !== receipt.digest) {
        throw new AppError('CONFLICT', 'this operation id was used for another change', { path: 'opId' })
      }
      const own = { _id: derivedId('operations', openid) }
      const kept = noted ? listIn<Answer>(noted, 'answers') : []
      return {
        first: (id) => kept.find((answer) => answer.opId === receipt.opId && answer.id === id)?.view,
        async keep(id, view) {
          const answer: Answer = { opId: receipt.opId, id, view }
          const update = { $push: { answers: { $each: [answer], $slice: -ANSWERS_KEPT } }, $set: { updatedAt: now() } }
          await database.change('operations', own, update)
        },
        during: (work) =>
          work.catch(async (refusal: unknown) => {
            const isRefused = refusal instanceof AppError && !noted
            if (isRefused) await database.change('operations', own, { $pull: { log: { opId: receipt.opId } } })
            throw refusal
          }),
      }
    },
  }
}

/** Keeps what an edit answers: what it made of the document, the next edit may overwrite. */
export async function answered({ answers }: { answers?: Answers }, id: string, view: Json): Promise<Json> {
  await answers?.keep(id, view)
  return view
}

function earlierIn(document: Stored, { opId }: Receipt): Receipt | undefined {
  return listIn<Receipt>(document, 'log').find((earlier) => earlier.opId === opId)
}

function listIn<T>(document: Stored, list: string): T[] {
  const entries = document[list]
  return Array.isArray(entries) ? entries : []
}
