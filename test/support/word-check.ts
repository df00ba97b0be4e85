import type { World } from './world'

type Answer = { errcode: number; errmsg?: string; result?: { suggest: 'pass' | 'review' | 'risky'; label: number } }

export const PASSED: Answer = { errcode: 0, result: { suggest: 'pass', label: 100 } }
export const DOUBTED: Answer = { errcode: 0, result: { suggest: 'review', label: 21000 } }
/** The person has not opened the app within two hours. */
export const UNANSWERED: Answer = { errcode: 61010, errmsg: 'code is expired' }

/** What the emulator's healthy server stops, and nothing else: the sample of WeChat's own documentation. */
export const RISKY = '特3456书yuuo莞6543李zxcz蒜7782法fgnv级'

/** Scripts what WeChat says of words from now on, one answer after the other, the last for ever; none is a healthy server. */
export async function wordCheckAnswers(world: World, ...answers: Answer[]): Promise<void> {
  const body = JSON.stringify(answers.length > 0 ? { 'security.msgSecCheck': answers } : {})
  const { ok } = await fetch(`${world.emulator.url}/emulator/openapi`, { method: 'POST', body })
  if (!ok) throw new Error('the emulator did not take the script')
}
