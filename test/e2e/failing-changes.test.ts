import type { Page } from 'playwright-core'
import { it } from 'vitest'
import type { Person } from '../support/person'
import { zhCn } from '../support/said'
import { openBrowser, stories } from './browser'
import { FAILURES, type Failure, failingOn, TWICE, told, wordsOf } from './failing'
import { CHANGES, type Change, isbnOf } from './failing-changes'
import { line, open, press, soon } from './walk'

const { sync } = zhCn
const WAYS = [...FAILURES, TWICE]
// What the function will never take as it is, and what no waiting cures.
const FINAL = new Set(['INVALID_INPUT', 'FORBIDDEN', 'NOT_FOUND', 'CONFLICT', 'PAYLOAD_TOO_LARGE'])
const INCURABLE = new Set(['UNAUTHENTICATED', 'NO_SUCH_ROUTE'])
const titleAt = (at: number) => `第${String(at).padStart(2, '0')}本`

stories('a change that is sent behind the reader’s back', () => {
  const { phone, caller, url } = openBrowser()
  const named = CHANGES.map((change) => [`${change.route}, ${change.does}`, change] as const)

  it.each(named)('stays, is told, and arrives once, whatever becomes of its call: %s', async (_, change) => {
    const person = caller(`changes-${CHANGES.indexOf(change)}`)
    const friend = caller('changes-friend')
    for (const at of WAYS.keys()) {
      const title = titleAt(at)
      const book = { opId: `changes-book-${at}`, title, isbn: isbnOf(title) }
      if (change.isThere) await person.ask('books/add', book)
    }
    const page = await phone({ viewport: { width: 375, height: 2400 } })
    await page.clock.install()
    const faults = await failingOn(page, person.openid ?? '')
    await open(page, url())
    await (change.isThere ? line(page, titleAt(0)) : page.getByText(zhCn.shelf.emptyTitle)).waitFor()
    for (const [at, failure] of WAYS.entries()) {
      const title = titleAt(at)
      await change.begin?.(page, title, { reader: person, friend })
      if (change.mayBeGone && failure.code === 'NOT_FOUND') await deleteElsewhere(person, title)
      faults.let(change.route, failure)
      await change.make(page, title)
      await faults.met()
      const answer = await toldOn(page, change, { failure, title })
      // What is gone elsewhere is in the question alone until it is put back.
      if (answer !== sync.putBack) await change.shown(page, title)
      faults.stop()
      if (answer !== undefined) await press(page, answer)
      await arrives(page, () => change.done(person, title))
      await change.shown(page, title)
    }
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  })
})

async function deleteElsewhere(person: Person, title: string): Promise<void> {
  const { items } = await person.ask('books/list', { limit: 50 })
  const bookId = items.find((book) => book.title === title)?.bookId ?? ''
  await person.ask('books/remove', { opId: `gone-${bookId}`, bookId })
}

/** Sees what the shelf says; answers what it offers where it asks. */
async function toldOn(
  page: Page,
  { asks = (_, title) => refused(title) }: Change,
  made: { failure: Failure; title: string },
) {
  const { failure, title } = made
  if (failure === TWICE) return undefined
  if (!FINAL.has(failure.code)) {
    await told(page, sync.waiting(1), failure)
    if (INCURABLE.has(failure.code)) await told(page, wordsOf(failure), failure)
    return undefined
  }
  const question = asks(failure, title)
  if (!question) return undefined
  await told(page, question.title, failure)
  if (question.answer === zhCn.action.retry) await told(page, wordsOf(failure), failure)
  return question.answer
}

const refused = (title: string) => ({ title: sync.refusedTitle(title), answer: zhCn.action.retry })

/** Waits out the pauses, until nothing waits and the cloud has it. */
async function arrives(page: Page, isDone: () => Promise<unknown>): Promise<void> {
  await soon(async () => {
    await page.clock.fastForward(2_000)
    await isDone()
  })
  await page.getByText(/处改动等着同步/).waitFor({ state: 'detached' })
}
