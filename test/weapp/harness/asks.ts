import type { Journal } from './journal'

export type Told = Record<string, unknown>
/** What happens when WeChat asks the person: data of a success, a Refusal, or either one made from what was asked. */
export type Answer = Told | Refusal | ((asked: Told) => Told | Refusal)

/** A failure as WeChat tells it: `errMsg` is the API's name, `:fail ` and the reason. */
export class Refusal extends Error {
  readonly more: Told
  constructor(reason: string, more: Told = {}) {
    super(reason)
    this.more = more
  }
}

/** The person backed out. */
export const cancel = new Refusal('cancel')
export const denied = new Refusal('auth deny', { errno: 103 })

/** What the person will do when asked, by what is asked; theirs, and so not the app's to forget when it is killed. */
export type LinedUp = Map<string, Answer[]>

export const lineUp = (lined: LinedUp, name: string, answer: Answer): void =>
  void lined.set(name, [...(lined.get(name) ?? []), answer])

export type Asks = {
  take(name: string, asked: Told): Told
}

/** Everything a person is asked through WeChat's own dialogs; what nobody lined up an answer for is a trouble. */
export function openAsks(journal: Journal, lined: LinedUp): Asks {
  return {
    take(name, asked) {
      const answer = lined.get(name)?.shift()
      if (answer === undefined) {
        journal.trouble(`wx.${name}`, `asked ${JSON.stringify(asked)}, and no answer was lined up`)
        throw new Refusal('no answer was lined up')
      }
      const given = typeof answer === 'function' ? answer(asked) : answer
      if (given instanceof Refusal) throw given
      return given
    },
  }
}
