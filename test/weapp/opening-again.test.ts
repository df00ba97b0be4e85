import { describe, expect, it } from 'vitest'
import { asked, OPENING, openPhones } from './support/phones'

/** Until what is on the phone is not new any more. */
const STALE_MS = 6 * 60_000

describe('the app that is opened again, as compiled for WeChat', () => {
  const { open, world } = openPhones()

  it('draws its screen and what is on the phone, and once more only for what is new', async () => {
    const person = world.person('returning')
    await person.ask('books/add', { opId: 'opening-first', title: '早就在的书' })
    const app = await open('returning')
    const drawn = async () => {
      await app.pass(STALE_MS)
      await app.restart()
      return app.setDataLog().at(-1)?.calls
    }
    expect(await drawn()).toBeLessThanOrEqual(2)
    await person.ask('books/add', { opId: 'opening-second', title: '别处添的书' })
    expect(await drawn()).toBeLessThanOrEqual(3)
    await app.says('别处添的书')
    expect(asked(app)).toEqual([...OPENING, 'books/changes', 'books/changes'])
  })
})
