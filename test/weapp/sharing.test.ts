import { describe, expect, it } from 'vitest'
import { zhCn } from '../support/said'
import type { App } from './harness/boot'
import { asked, OPENING, openPhones, routesAsked } from './support/phones'

const { sharing, visitor, app: names } = zhCn
const MAKING = [...OPENING, 'shares/list', 'shares/create', 'shares/check']
const BOOKS = [
  { title: '三体', isbn: '9787536692930', tags: ['科幻'], location: '书房', note: '只给自己' },
  { title: '日记', isPrivate: true, location: '卧室' },
]

describe('a shelf that is shared, in the compiled Mini Program', () => {
  const { open, world } = openPhones()

  /** Opens somebody's phone and makes a link on it; answers what the card of it leads to. */
  async function makesLink(who: string) {
    const person = world.person(who)
    for (const [at, book] of BOOKS.entries()) await person.ask('books/add', { opId: `share-${who}-${at}`, ...book })
    const app = await open(who)
    await app.tab(names.me)
    await app.tap(new RegExp(`^${names.shares}`))
    await app.tap(sharing.make)
    await app.says(sharing.send)
    await app.tap(sharing.send)
    return { app, entered: enteredBy(app) }
  }

  it('is opened by a visitor from the card, who becomes no member by it', async () => {
    const { app: owner, entered } = await makesLink('sharer')
    expect(owner.cards().at(-1)).toMatchObject({ title: sharing.card(sharing.whole) })
    const guest = await open('guest', {}, entered)
    await guest.says('三体')
    for (const hidden of ['日记', '只给自己', '书房', '卧室']) expect(guest.text()).not.toContain(hidden)
    expect([asked(owner), asked(guest)]).toEqual([MAKING, ['shares/view']])
    expect((await world.person('guest').ask('session/login', {})).isNew).toBe(true)
  })

  it('is closed to who looks at it when the link is taken back', async () => {
    const { app: owner, entered } = await makesLink('taker')
    const guest = await open('looker', {}, entered)
    await guest.says('三体')
    await owner.tap(sharing.revoke)
    await owner.says(sharing.revoked)
    await guest.leave()
    await guest.says(visitor.over)
    expect(guest.text()).not.toContain('三体')
    expect(asked(owner)).toEqual([...MAKING, 'shares/revoke'])
    expect(asked(guest)).toEqual(['shares/view', 'shares/view'])
  })

  it('hides a book from who looks at it when it becomes private', async () => {
    const { app: owner, entered } = await makesLink('keeper')
    const guest = await open('gazer', {}, entered)
    await guest.says('三体')
    const keeper = world.person('keeper')
    const { items } = await keeper.ask('books/list', {})
    const { bookId = '', rev = 0 } = items.find(({ title }) => title === '三体') ?? {}
    await keeper.ask('books/update', { opId: 'share-keeper-private', bookId, rev, patch: { isPrivate: true } })
    await guest.leave()
    expect(guest.text()).not.toContain('三体')
    expect(asked(guest)).toEqual(['shares/view', 'shares/view'])
    expect(asked(owner)).toEqual(MAKING)
  })

  it('gives a visitor what they want for a shelf of their own', async () => {
    const { app: owner, entered } = await makesLink('giver')
    const guest = await open('wisher', {}, entered)
    await guest.says('三体')
    await guest.tap(visitor.wishBook('三体'))
    await guest.says(visitor.added('三体'))
    await guest.tap(visitor.own)
    await guest.says('三体')
    const { items } = await world.person('wisher').ask('books/list', {})
    expect(items).toMatchObject([{ title: '三体', isbn: '9787536692930', status: 'wish' }])
    expect(asked(guest)).toEqual(['shares/view', 'session/login', 'books/add', 'books/changes'])
    expect(asked(owner)).toEqual(MAKING)
  })

  it('still marks what a visitor wanted when they come back to it', async () => {
    const { app: owner, entered } = await makesLink('lender')
    const guest = await open('returner', {}, entered)
    await guest.tap(visitor.wishBook('三体'))
    await guest.says(visitor.added('三体'))
    await guest.leave()
    expect(guest.node(visitor.wishedBook('三体'), 'button')).toMatchObject({ isDisabled: true })
    await guest.restart(entered)
    await guest.says('三体')
    expect(guest.node(visitor.wishedBook('三体'), 'button')).toMatchObject({ isDisabled: true })
    const { items } = await world.person('returner').ask('books/list', {})
    expect(items).toHaveLength(1)
    expect(asked(owner)).toEqual(MAKING)
    expect(routesAsked(guest)).toEqual(['shares/view', 'session/login', 'books/add', 'books/changes'])
  })
})

/** Where the last card that was sent leads. */
function enteredBy(app: App) {
  const [path = '', search = ''] = String(app.cards().at(-1)?.path).slice(1).split('?')
  return { path, query: Object.fromEntries(new URLSearchParams(search)), scene: 1007 }
}
