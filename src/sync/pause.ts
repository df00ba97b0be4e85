import type { ApiError } from '../api/api-error'
import type { Later } from '../lib/later'

export type Pause = {
  isOn(): boolean
  /** After a failure: waits as long as the function says, or longer with each failure in a row. */
  after(error: ApiError): void
  /** What was in the way may be gone. */
  end(): void
}

const FIRST_MS = 2_000
const LONGEST_MS = 5 * 60_000

/** Half of each wait is drawn by lot, so that a thousand phones do not come back in the same moment. */
export function pauses(later: Later, random: () => number, resume: () => void): Pause {
  let failures = 0
  let callOff: (() => void) | undefined
  const end = () => {
    callOff?.()
    callOff = undefined
  }
  return {
    isOn: () => callOff !== undefined,
    after({ told }) {
      end()
      const wait = Math.min(FIRST_MS * 2 ** failures, LONGEST_MS)
      failures += 1
      callOff = later(told.retryAfterMs ?? wait / 2 + (random() * wait) / 2, () => {
        callOff = undefined
        resume()
      })
    },
    end() {
      failures = 0
      end()
    },
  }
}
