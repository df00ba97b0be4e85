import { AppError } from './app-error'

/** How much of the platform's limit is kept for the answer itself, in milliseconds. */
const RESERVE_MS = 500

export type Deadline = {
  /** Milliseconds left, never below zero. */
  left(): number
  /** Rejects with DEADLINE when the time is up before the work is done, and does not begin it when it is up already. */
  race<T>(work: () => Promise<T>): Promise<T>
}

/** The moment by which a call must have answered: the platform kills a function that is late, answer and all. */
export function deadlineOf(limitMs: number, now: () => number = Date.now): Deadline {
  const end = now() + Math.max(limitMs - RESERVE_MS, limitMs / 2)
  const left = () => Math.max(0, end - now())
  return {
    left,
    async race(work) {
      const tooLate = () => new AppError('DEADLINE', 'no answer within the time limit')
      if (left() === 0) throw tooLate()
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(tooLate()), left())
      })
      try {
        return await Promise.race([work(), late])
      } finally {
        clearTimeout(timer)
      }
    },
  }
}
