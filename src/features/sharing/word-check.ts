import * as v from 'valibot'
import type { Call, Output } from '../../api/client'
import type { Later } from '../../lib/later'
import { type KeyValue, kept } from '../../storage/kept'

const Refused = v.object({ bookId: v.string(), title: v.string(), updatedAt: v.number() })
/** A book whose words were refused as they were at `updatedAt`. */
export type Refused = v.InferOutput<typeof Refused>

/** How far a check has come: how many books it looked at if more are to come, and all that are refused so far. */
type Told = { checked: number | undefined; refused: readonly Refused[] }

export type WordCheck = {
  /** What was refused when it was last looked at; it may have changed since. */
  refused(): readonly Refused[]
  /** Has what changed since the last check judged; `tell` hears of each page. */
  check(tell: (told: Told) => void): Promise<void>
  /** Whether something changed that is not checked yet; after a failure not at once, and later with each in a row. */
  isLeft(): boolean
  /** Something changed: runs this in a while, once for all that changes until then. */
  soon(run: () => void): void
  forget(): void
}

type Parts = { call: Call; device: KeyValue; person: string; now: () => number; later: Later }

/** As long as somebody goes on from one book to the next. */
const SOON_MS = 20_000
const FIRST_REST_MS = 60_000
const LONGEST_REST_MS = 60 * 60_000

/** The judging of what visitors would read: only what changed is looked at, and what was refused is remembered. */
export function wordCheck({ call, device, person, now, later }: Parts): WordCheck {
  const checkedUpTo = kept(device, `share-checked.${person}`, v.number())
  const refused = kept(device, `share-refused.${person}`, v.array(Refused))
  const unchecked = kept(device, `share-unchecked.${person}`, v.literal(true))
  let rest = { failures: 0, until: 0 }
  /** Whether something changed since a check began. */
  let isNew = false
  let callOff: (() => void) | undefined

  async function checkAll(tell: (told: Told) => void): Promise<void> {
    const since = checkedUpTo.read() ?? 0
    let [cursor, upTo, checked]: [string | undefined, number, number] = [undefined, since, 0]
    const found = new Map((refused.read() ?? []).map((book) => [book.bookId, book]))
    do {
      const page: Output<'shares/check'> = await call('shares/check', {
        since,
        ...(cursor !== undefined && { cursor }),
      })
      for (const book of page.refused) found.set(book.bookId, book)
      checked += page.checked
      ;[cursor, upTo] = [page.cursor, page.checkedUpTo]
      tell({ checked: cursor === undefined ? undefined : checked, refused: [...found.values()] })
    } while (cursor !== undefined)
    refused.write([...found.values()])
    checkedUpTo.write(upTo)
  }

  return {
    refused: () => refused.read() ?? [],
    async check(tell) {
      isNew = false
      // Killed in the middle, the app finds that it is not done.
      unchecked.write(true)
      try {
        await checkAll(tell)
        rest = { failures: 0, until: 0 }
        if (!isNew) unchecked.drop()
      } catch (cause) {
        const restMs = Math.min(FIRST_REST_MS * 2 ** rest.failures, LONGEST_REST_MS)
        rest = { failures: rest.failures + 1, until: now() + restMs }
        throw cause
      }
    },
    isLeft: () => unchecked.read() === true && now() >= rest.until,
    soon(run) {
      isNew = true
      unchecked.write(true)
      callOff?.()
      callOff = later(SOON_MS, run)
    },
    forget() {
      callOff?.()
      for (const keep of [checkedUpTo, refused, unchecked]) keep.drop()
    },
  }
}
