import * as v from 'valibot'
import type { Deadline } from '../../kernel/deadline'

/** WeChat's security.msgSecCheck as wx-server-sdk has it. */
export type MsgSecCheck = (message: {
  openid: string
  scene: number
  version: number
  content: string
}) => Promise<unknown>

type Judgement = { passed: Set<string>; refused: Set<string> }

// Its documentation: version 2, at most 2,500 characters, scene 1 for what a person says of themselves.
const [VERSION, SCENE, MOST_CHARACTERS] = [2, 1, 2_500]
/** How much of the piece before is read again, so that no word hides on a seam. */
const OVERLAP = 100
const AT_ONCE = 4
const ONE_ANSWER_MS = 3_000
/** What is left for the answer to the caller. */
const RESERVE_MS = 1_000

const Answer = v.looseObject({ errCode: v.literal(0), result: v.looseObject({ suggest: v.string() }) })

/**
 * Has WeChat judge texts, many in one question. Where a question is refused its halves are asked again, down to the
 * text at fault. After the first question without an answer no more are asked: those texts are in neither set.
 */
export function judging(check: MsgSecCheck) {
  return async (openid: string, texts: readonly string[], deadline: Deadline): Promise<Judgement> => {
    const judgement: Judgement = { passed: new Set(), refused: new Set() }
    let isAnswering = true

    async function judge(together: readonly string[]): Promise<void> {
      const answers = piecesOf(together.join('\n')).map((content) => () => ask(content))
      const verdict = await everyInTurn(answers)
      if (verdict === undefined) return
      if (verdict) for (const text of together) judgement.passed.add(text)
      else if (together.length === 1) judgement.refused.add(together[0] ?? '')
      else {
        const half = Math.ceil(together.length / 2)
        await judge(together.slice(0, half))
        await judge(together.slice(half))
      }
    }

    async function ask(content: string): Promise<boolean | undefined> {
      const ms = Math.min(ONE_ANSWER_MS, deadline.left() - RESERVE_MS)
      if (!isAnswering || ms <= 0) return undefined
      const answer = await answerWithin(ms, check({ openid, scene: SCENE, version: VERSION, content }))
      if (!v.is(Answer, answer)) isAnswering = false
      return v.is(Answer, answer) ? answer.result.suggest === 'pass' : undefined
    }

    const questions = bundlesOf(texts)
    const workers = Array.from({ length: AT_ONCE }, async () => {
      for (let next = questions.shift(); next; next = questions.shift()) await judge(next)
    })
    await Promise.all(workers)
    return judgement
  }
}

/** As many texts together as one question takes; a text that is longer stands alone. */
function bundlesOf(texts: readonly string[]): string[][] {
  const bundles: string[][] = []
  let room = 0
  for (const text of texts) {
    const bundle = bundles.at(-1)
    if (bundle && text.length + 1 <= room) bundle.push(text)
    else bundles.push([text])
    room = (bundle && bundles.at(-1) === bundle ? room : MOST_CHARACTERS + 1) - text.length - 1
  }
  return bundles
}

function piecesOf(text: string): string[] {
  const pieces = [text.slice(0, MOST_CHARACTERS)]
  for (let at = MOST_CHARACTERS; at < text.length; at += MOST_CHARACTERS - OVERLAP) {
    pieces.push(text.slice(at - OVERLAP, at - OVERLAP + MOST_CHARACTERS))
  }
  return pieces
}

async function everyInTurn(questions: readonly (() => Promise<boolean | undefined>)[]): Promise<boolean | undefined> {
  for (const question of questions) {
    const verdict = await question()
    if (verdict !== true) return verdict
  }
  return true
}

// A refusal to answer (the person has not opened the app for two hours, a quota is used up) rejects, as a fault does.
function answerWithin(ms: number, answer: Promise<unknown>): Promise<unknown> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), ms)
    const done = (told: unknown) => {
      clearTimeout(timer)
      resolve(told)
    }
    answer.then(done, () => done(undefined))
  })
}
