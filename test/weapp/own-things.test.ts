import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { zhCn } from '../support/said'
import { cancel } from './harness/asks'
import type { App } from './harness/boot'
import { asked, OPENING, openPhones, routesAsked, soon } from './support/phones'

const { profile, privacy, exporting, account, action, shelf, app: names } = zhCn
/** The head of a JPEG, and something behind it. */
const PHOTO = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(2_000, 7)])

describe('what is one’s own, in the compiled Mini Program', () => {
  const { open, world } = openPhones()

  /** Opens the phone of somebody with these books, on the screen behind a row of "me". */
  async function at(row: string, who: string, titles: readonly string[] = [], differences = {}) {
    const person = world.person(who)
    for (const [n, title] of titles.entries()) await person.ask('books/add', { opId: `own-${who}-${n}`, title })
    const app = await open(who, differences)
    await app.tab(names.me)
    if (row) await app.tap(new RegExp(`^${row}`))
    return { app, person }
  }
  const sent = (app: App, extension: string) => {
    const [file] = app
      .calls('shareFileMessage')
      .map(({ options }) => options as { fileName: string; filePath: string })
      .filter(({ fileName }) => fileName.endsWith(extension))
    return readFileSync(join(app.device.files, file?.fileName ?? ''), 'utf8')
  }

  it('is sent to a chat as a table and as everything', async () => {
    const { app } = await at(names.export, 'packer', ['=1+1', '三体'])
    app.next('shareFileMessage', {})
    await app.tap(exporting.saveCsv(2))
    expect(sent(app, '.csv')).toMatch(/^\uFEFFtitle,[\s\S]*'=1\+1/)
    app.next('shareFileMessage', {})
    await app.tap(exporting.saveJson)
    const everything: unknown = JSON.parse(sent(app, '.json'))
    expect(everything).toMatchObject({ format: 'bookcase', version: 1, books: [{ title: '三体' }, { title: '=1+1' }] })
    expect(asked(app)).toEqual([...OPENING, 'db/query', 'shares/list'])
  })

  it('stays when the sheet of chats is closed', async () => {
    const { app } = await at(names.export, 'unsure', ['三体'])
    app.next('shareFileMessage', cancel)
    await app.tap(exporting.saveCsv(1))
    await app.says(exporting.notSaved)
    expect(asked(app)).toEqual([...OPENING, 'db/query', 'shares/list'])
  })

  it('is a name and a picture of WeChat’s own', async () => {
    const { app, person } = await at('', 'namer')
    await app.tap(profile.edit)
    await app.input(profile.nickname, '安安')
    app.next('chooseAvatar', { avatarUrl: app.put('me.jpg', PHOTO) })
    await app.tap(profile.pick)
    await app.says(profile.drop)
    await app.tap(action.save)
    await app.says('安安')
    const { member } = await person.ask('session/login', {})
    expect(member).toMatchObject({ nickname: '安安', avatar: expect.stringContaining('/readers/') })
    expect(asked(app)).toEqual([...OPENING, 'members/update', 'members/update'])
  })

  it('opens to WeChat’s avatars after a yes to the privacy guide', async () => {
    const { app } = await at('', 'agreer', [], { hasAgreedToPrivacy: false })
    await app.tap(profile.edit)
    app.next('chooseAvatar', { avatarUrl: app.put('me.jpg', PHOTO) })
    await app.tap(profile.pick)
    await app.says(privacy.asked)
    await app.tap(privacy.agree)
    await app.says(profile.drop)
    expect(asked(app)).toEqual([...OPENING, 'members/update'])
  })

  it('does without a picture after a no to the privacy guide', async () => {
    const { app, person } = await at('', 'refuser', [], { hasAgreedToPrivacy: false })
    await app.tap(profile.edit)
    await app.tap(profile.pick)
    await app.says(privacy.asked)
    await app.tap(privacy.refuse)
    await app.input(profile.nickname, '不给')
    await app.tap(action.save)
    await app.says('不给')
    const { member } = await person.ask('session/login', {})
    expect(member).toMatchObject({ nickname: '不给', avatar: '' })
    expect(asked(app)).toEqual([...OPENING, 'members/update'])
  })

  it('is taken along, then gone from the cloud and the phone when its owner leaves', async () => {
    const { app, person } = await at(names.export, 'leaver', ['要走的书'])
    app.next('shareFileMessage', {})
    await app.tap(exporting.saveJson)
    expect(sent(app, '.json')).toContain('要走的书')
    await app.back()
    await app.tap(new RegExp(`^${names.account}`))
    await app.tap(account.remove)
    await app.input(account.confirm(account.word), account.word)
    await app.tap(account.removeForGood)
    await app.says(account.removed)
    expect([...app.device.storage.values()].join()).not.toContain('要走的书')
    await soon(async () => expect((await person.ask('books/list', {})).items).toEqual([]))
    await app.tap(account.comeBack)
    await app.says(shelf.emptyTitle)
    expect(routesAsked(app)).toEqual([...OPENING, 'db/query', 'shares/list', 'account/remove'])
  })
})
