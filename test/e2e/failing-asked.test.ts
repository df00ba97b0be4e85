import type { Page } from 'playwright-core'
import { it } from 'vitest'
import type { Person } from '../support/person'
import { openBrowser, stories } from './browser'
import { FAILURES, failingOn, TWICE, told, wiped, wordsOf } from './failing'
import { ASKED, type Asked, type Belongings, SHOWN } from './failing-asked'
import { open } from './walk'

type Faults = Awaited<ReturnType<typeof failingOn>>

stories('a call that a screen waits for', () => {
  const { phone, caller, url } = openBrowser()
  let readers = 0

  /** Somebody with a shelf of their own, and a link that shows it. */
  async function reader(): Promise<{ person: Person; mine: Belongings }> {
    const name = `asked-${++readers}`
    const person = caller(name)
    let books = 0
    const add = async (title: string, more: object = {}) =>
      (await person.ask('books/add', { opId: `${name}-book-${++books}`, title, ...more })).book.bookId
    for (let at = 2; at < SHOWN; at += 1) await add(`第 ${at} 本`)
    const numberId = await add('ISBN 9787302511625', { isbn: '9787302511625', isIncomplete: true })
    const bookId = await add('三体')
    const scope = { kind: 'shelf' } as const
    const { share } = await person.ask('shares/create', { opId: `${name}-share-0123456789`, scope })
    await person.ask('shares/check', { since: 0 })
    return { person, mine: { token: share.token, bookId, numberId } }
  }

  const named = ASKED.map(
    (asked) => [`${asked.route} on ${asked.screen}${asked.ask ? ', pressed' : ''}`, asked] as const,
  )
  it.each(named)('is told, with a way on, and loses and doubles nothing: %s', async (_, asked) => {
    const { person, mine } = await reader()
    const page = await phone()
    await page.clock.install()
    const faults = await failingOn(page, person.openid ?? '')
    const enter = async () => {
      await wiped(page, url())
      await open(page, url(), `/pages/${asked.screen}/index${asked.query?.(mine) ?? ''}`)
      await asked.begin?.(page)
    }
    await failAll(page, asked, { faults, enter })
    faults.let(asked.route, TWICE)
    await (asked.again ?? asked.ask)?.(page)
    await asked.done(page, person)
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  })
})

async function failAll(page: Page, asked: Asked, { faults, enter }: { faults: Faults; enter: () => Promise<void> }) {
  const { route, ask, again = ask, over, says, kept } = asked
  let isAsked = false
  for (const failure of FAILURES) {
    const end = over?.(failure)
    if (!isAsked) {
      if (ask) faults.stop()
      else faults.let(route, failure)
      await enter()
    }
    if (isAsked || ask) faults.let(route, failure)
    await (isAsked ? again : ask)?.(page)
    await faults.met()
    await told(page, end ?? says ?? wordsOf(failure), failure)
    if (end === undefined) await kept?.(page)
    isAsked = end === undefined
  }
}
