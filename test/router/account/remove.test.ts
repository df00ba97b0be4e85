import { describe, expect, it } from 'vitest'
import type { RawDocument } from '../../support/arena'
import { engineArena } from '../../support/engine-arena'
import { opId } from '../../support/op-id'
import type { Person } from '../../support/person'
import { platformArena } from '../../support/platform-arena'
import { openWorld } from '../../support/world'
import { collections } from '../access/matrix'

const world = openWorld(() => ({ ADMIN_OPENIDS: 'chief' }))
const picture = Buffer.from(`ffd8ffe0${'00'.repeat(100)}`, 'hex').toString('base64')

/** One of everything that a person can leave behind. */
async function lives(person: Person) {
  await person.ask('session/login', {})
  const { member } = await person.ask('members/update', { opId: opId(), nickname: '小安', avatar: picture })
  await person.ask('settings/update', { opId: opId(), patch: { theme: 'dark' } })
  const { book } = await person.ask('books/add', { opId: opId(), title: 'here', cover: member.avatar })
  const gone = await person.ask('books/add', { opId: opId(), title: 'gone' })
  await person.ask('books/remove', { opId: opId(), bookId: gone.book.bookId })
  await person.ask('db/add', { collection: 'notes', data: { text: 'note', bookId: book.bookId } })
  const { share } = await person.ask('shares/create', { opId: opId(), scope: { kind: 'shelf' } })
  await world.nobody.ask('shares/view', { token: share.token })
  return { token: share.token, folder: `readers/${member.memberId}/` }
}

async function leftOf(openid: string | undefined): Promise<RawDocument[]> {
  const arena = platformArena(world)
  const all = await Promise.all(collections.map((collection) => arena.documents(collection)))
  return all.flat().filter(({ _openid }) => _openid === openid)
}
const filesIn = async (folder: string) => {
  const state = (await (await fetch(`${world.emulator.url}/emulator/state`)).json()) as { files: { path: string }[] }
  return state.files.filter(({ path }) => path.startsWith(folder))
}

describe('account/remove', () => {
  it('erases everything of the caller, and nothing of anybody else', async () => {
    const [ann, bob] = [world.person(), world.person()]
    const [anns, bobs] = [await lives(ann), await lives(bob)]
    const before = await leftOf(bob.openid)
    expect(await leftOf(ann.openid)).not.toEqual([])
    expect(await ann.ask('account/remove', {})).toEqual({ done: true })
    expect(await leftOf(ann.openid)).toEqual([])
    expect(await filesIn(anns.folder)).toEqual([])
    expect(await leftOf(bob.openid)).toEqual(before)
    expect(await filesIn(bobs.folder)).toHaveLength(1)
    expect(await world.nobody.call('shares/view', { token: anns.token })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    })
    expect(await world.nobody.ask('shares/view', { token: bobs.token })).toMatchObject({ items: [{ title: 'here' }] })
  })

  it('leaves a new person, who may begin again', async () => {
    const ann = world.person()
    await lives(ann)
    await ann.ask('account/remove', {})
    expect(await ann.ask('session/login', {})).toMatchObject({ isNew: true, member: { nickname: '' } })
    expect((await ann.ask('books/list', {})).items).toEqual([])
    await lives(ann)
    expect((await ann.ask('books/list', {})).items).toMatchObject([{ title: 'here' }])
  })

  it('may be repeated', async () => {
    const ann = world.person()
    await lives(ann)
    const call = { opId: opId() }
    expect([await ann.ask('account/remove', call), await ann.ask('account/remove', call)]).toEqual([
      { done: true },
      { done: true },
    ])
  })

  it('erases an admin’s own things and not everybody’s', async () => {
    const [chief, bob] = [world.person('chief'), world.person()]
    await lives(bob)
    await lives(chief)
    expect(await chief.ask('account/remove', {})).toEqual({ done: true })
    expect(await leftOf('chief')).toEqual([])
    expect(await leftOf(bob.openid)).not.toEqual([])
  })

  it('erases a thousand books in one call', async () => {
    const arena = await engineArena()
    const books = Array.from({ length: 1_000 }, (_, i) => ({
      ...{
        _id: `book-${i}`,
        key: `book-${i}`,
        _openid: i % 2 ? 'ann' : 'bob',
        title: 'x',
        rev: 1,
        isRemoved: i % 3 === 0,
      },
      ...{ createdAt: i, updatedAt: i, receipts: [] },
    }))
    await arena.insert('books', books)
    expect(await arena.send('ann', { $url: 'account/remove' })).toEqual({ ok: true, data: { done: true } })
    expect(await arena.documents('books')).toEqual(books.filter(({ _openid }) => _openid === 'bob'))
  })

  it('says that it is not done when the time is up, and is done by and by', async () => {
    const arena = await engineArena({ limitMs: 2_000 })
    await arena.insert('notes', [
      {
        _id: 'n',
        key: 'n',
        _openid: 'ann',
        text: 'x',
        rev: 1,
        isRemoved: false,
        createdAt: 1,
        updatedAt: 1,
        receipts: [],
      },
    ])
    expect(await arena.send('ann', { $url: 'account/remove' })).toEqual({ ok: true, data: { done: false } })
    expect(await arena.documents('notes')).toHaveLength(1)
  })
})
