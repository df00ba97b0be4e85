import { describe, expect, it } from 'vitest'
import { zhCn } from '../support/said'
import type { App } from './harness/boot'
import { asked, OPENING, openPhones, soon } from './support/phones'

const { app: names, errors, shelf, bulk, lookup, field, adding, places } = zhCn
const KB = 1024

/** Leaves so many bytes of the 10 MB that WeChat keeps for an app. */
function leave(app: App, bytes: number): void {
  const { storage } = app.device
  const all = () => [...storage].reduce((sum, [key, text]) => sum + Buffer.byteLength(key + text), 0)
  for (let n = 0; all() < 9 * KB * KB; n += 1) storage.set(`filler${n}`, ' '.repeat(1000 * KB))
  storage.set('filler', ' '.repeat(10 * KB * KB - all() - bytes - 'filler'.length))
}

function makeRoom(app: App): void {
  for (const key of [...app.device.storage.keys()]) if (key.startsWith('filler')) app.device.storage.delete(key)
}

describe('on a full phone, in the compiled Mini Program', () => {
  const { open, world } = openPhones()
  const shelfOf = async (who: string) => (await world.person(who).ask('books/list', {})).items

  it('a change of many books is made to all of them or to none, and it says why', async () => {
    const person = world.person('hoarder')
    for (let n = 1; n <= 4; n += 1) await person.ask('books/add', { opId: `hoarder-${n}`, title: `书${n}` })
    const app = await open('hoarder')
    await app.says('书4')
    await app.tap(shelf.pick)
    await app.tap(bulk.all)
    const hide = async () => {
      await app.tap(bulk.private)
      await app.tap(bulk.makePrivate)
    }
    leave(app, KB)
    await hide()
    await app.says(errors.noRoom)
    await app.says(bulk.picked(4))
    expect(asked(app)).toEqual(OPENING)

    makeRoom(app)
    await hide()
    await app.says(bulk.changed(4))
    await soon(async () =>
      expect((await shelfOf('hoarder')).map(({ isPrivate }) => isPrivate)).toEqual(Array(4).fill(true)),
    )
    expect(asked(app)).toEqual([...OPENING, 'books/update'])
  })

  it('what is typed stays on the screen, and is saved when there is room', async () => {
    const app = await open('stuffed')
    await app.tab(names.add)
    await app.tap(lookup.manual)
    leave(app, 10)
    await app.input(field.title, '写在满了的手机上')
    expect(app.value(field.title)).toBe('写在满了的手机上')
    await app.tap(adding.save)
    await app.says(errors.noRoom)
    makeRoom(app)
    await app.tap(adding.save)
    await app.says(adding.saved('写在满了的手机上'))
    await soon(async () => expect(await shelfOf('stuffed')).toMatchObject([{ title: '写在满了的手机上' }]))
    expect(asked(app)).toEqual([...OPENING, 'books/add'])
  })

  it('the name of a place stays in its box, and is taken when there is room', async () => {
    const app = await open('full-house')
    await app.tab(names.me)
    await app.tap(new RegExp(`^${names.places}`))
    await app.input(places.add, '书房东墙')
    leave(app, 10)
    await app.tap(places.addShort)
    await app.says(errors.noRoom)
    expect(app.value(places.add)).toBe('书房东墙')
    makeRoom(app)
    await app.tap(places.addShort)
    await soon(async () => expect(app.value(places.add)).toBe(''))
    await soon(async () => expect(asked(app)).toEqual([...OPENING, 'settings/update']))
  })
})
