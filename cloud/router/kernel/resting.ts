import type { Services } from './deps'

type Judge = Services['judge']

const FIRST_MS = 30_000
const LONGEST_MS = 10 * 60_000
/** So many people are remembered by one instance of the function. */
const MOST = 1_000

/**
 * The check of words, for owners and for their visitors. WeChat does not answer for an owner who has been away for two
 * hours, and visitors come all the same: after no answer, their looks ask nothing for a while, longer each time. Whatever
 * an owner does themselves asks at once, and an answer ends the rest.
 */
export function resting(judge: Judge, now: () => number): { forOwner: Judge; forVisitors: Judge } {
  const rests = new Map<string, { failures: number; until: number }>()

  const ask: Judge = async (openid, texts, deadline) => {
    const judged = await judge(openid, texts, deadline)
    const isAnswered = texts.every((text) => judged.passed.has(text) || judged.refused.has(text))
    const { failures } = rests.get(openid) ?? { failures: 0 }
    rests.delete(openid)
    if (isAnswered) return judged
    rests.set(openid, { failures: failures + 1, until: now() + Math.min(FIRST_MS * 2 ** failures, LONGEST_MS) })
    const [oldest = openid] = rests.keys()
    if (rests.size > MOST) rests.delete(oldest)
    return judged
  }
  return {
    forOwner: ask,
    async forVisitors(openid, texts, deadline) {
      const { until } = rests.get(openid) ?? { until: 0 }
      return now() < until ? { passed: new Set(), refused: new Set() } : ask(openid, texts, deadline)
    },
  }
}
