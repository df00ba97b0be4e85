import { Refusal, type Told } from './asks'
import type { Wiring } from './wiring'

/** What a piece of work answers when nothing ever comes of it. */
export const NEVER = Symbol('never')

type Callback = (result: unknown) => void
type Work = (options: Told) => unknown

/** A member that answers later: to `success`, `fail` and `complete` where given, else by a promise. */
export function later(wiring: Wiring, name: string, work: Work) {
  const { journal, realm } = wiring
  return (given: unknown): unknown => {
    const options = isTold(given) ? given : {}
    journal.calls.push({ name, options: told(options) })
    journal.pending += 1
    const outcome = settled(name, () => work(options))
    const { success, fail, complete } = options
    const hasCallbacks = [success, fail, complete].some((callback) => typeof callback === 'function')
    const answer = (done: (outcome: Outcome) => void) =>
      void outcome.then((settled) =>
        setTimeout(() => {
          journal.pending -= 1
          if (settled.result === NEVER || journal.isOver) return
          journal.turn()
          done(settled)
        }),
      )
    if (!hasCallbacks) {
      return realm.promise((resolve, reject) =>
        answer(({ isOk, result }) => (isOk ? resolve : reject)(intoRealm(wiring, result))),
      )
    }
    answer(({ isOk, result }) => {
      const said = intoRealm(wiring, result)
      for (const callback of [isOk ? success : fail, complete]) {
        if (typeof callback === 'function') journal.guard(`wx.${name}`, () => (callback as Callback)(said))
      }
    })
    return undefined
  }
}

/** A member that answers at once, or throws as WeChat does. */
export function atOnce(wiring: Wiring, name: string, work: (...args: unknown[]) => unknown) {
  return (...args: unknown[]): unknown => {
    wiring.journal.calls.push({ name, options: args.length > 1 ? args.map(told) : told(args[0]) })
    try {
      return intoRealm(wiring, work(...args))
    } catch (error) {
      if (error instanceof Refusal) throw wiring.realm.failure(`${name}:fail ${error.message}`, error.more)
      throw error
    }
  }
}

type Outcome = { isOk: boolean; result: unknown }

async function settled(name: string, work: () => unknown): Promise<Outcome> {
  try {
    const result = await work()
    if (result === NEVER) return { isOk: true, result }
    return { isOk: true, result: { errMsg: `${name}:ok`, ...(isTold(result) ? result : {}) } }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { isOk: false, result: { errMsg: `${name}:fail ${error.message}`, ...error.more } }
  }
}

function intoRealm({ realm }: Wiring, value: unknown): unknown {
  if (value instanceof Uint8Array) return realm.bytes(value)
  if (!isTold(value)) return typeof value === 'object' && value !== null ? realm.copy(value) : value
  const whole = Object.entries(value).filter(([, part]) => part instanceof Uint8Array || typeof part === 'function')
  if (whole.length === 0) return realm.copy(value)
  const rest = realm.copy(value)
  for (const [key, part] of whole)
    Object.assign(rest as object, { [key]: part instanceof Uint8Array ? realm.bytes(part) : part })
  return rest
}

// Functions and bytes are not worth keeping in a journal.
const told = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value) ?? 'null')

export const isTold = (value: unknown): value is Told =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value)
