import { expect, it } from 'vitest'
import { RECEIPTS_KEPT, receiptOf } from '../../../cloud/router/access/receipt'
import { repoFor } from '../../../cloud/router/access/repository'
import { type EngineArena, engineArena } from '../../support/engine-arena'

const CARD = { nickname: '', avatar: '' }
const access = (arena: EngineArena, openid: string) => ({
  ...{
    actor: { openid, isAdmin: false },
    receipt: receiptOf('notes/test', {}),
    database: arena.database,
    now: Date.now,
  },
})

it('stamps the caller as owner, and its own fields, whatever a handler hands it', async () => {
  const arena = await engineArena()
  const { notes } = repoFor('notes.create', access(arena, 'ann'))
  const hostile = { text: 'x', _openid: 'victim', _id: 'chosen', rev: 99, isRemoved: true, createdAt: 1, key: 'k' }
  await notes.create(hostile)
  const [stored] = await arena.documents('notes')
  expect(stored).toMatchObject({ _openid: 'ann', rev: 1, isRemoved: false, text: 'x' })
  expect(stored?._id).not.toBe('chosen')
  expect(stored?.createdAt).not.toBe(1)
})

it('changes none of its own fields, whatever a handler hands it', async () => {
  const arena = await engineArena()
  const { notes } = repoFor(['notes.create', 'notes.update'], access(arena, 'ann'))
  await notes.create({ text: 'x' })
  const [before] = await arena.documents('notes')
  const hostile = { text: 'y', _openid: 'victim', _id: 'chosen', rev: 99, isRemoved: true, createdAt: 1, key: 'k' }
  const later = repoFor('notes.update', { ...access(arena, 'ann'), receipt: receiptOf('notes/later', {}) })
  await later.notes.update(String(before?._id), { rev: 1, patch: hostile })
  const [{ updatedAt, receipts, ...after } = { updatedAt: 0, receipts: [] }] = await arena.documents('notes')
  expect({ ...before, updatedAt: 0, receipts: [] }).toEqual({ ...after, text: 'x', rev: 1, updatedAt: 0, receipts: [] })
  expect(after).toMatchObject({ text: 'y', rev: 2 })
  expect([updatedAt, receipts]).toEqual([expect.any(Number), [expect.anything(), expect.anything()]])
})

it('sends no key that is undefined', async () => {
  const arena = await engineArena()
  const { notes } = repoFor('notes.create', access(arena, 'ann'))
  await notes.create({ text: 'x', bookId: undefined })
  const [stored] = await arena.documents('notes')
  expect(Object.keys(stored ?? {})).not.toContain('bookId')
})

it('holds at run time, too, no verb that the permission does not name', async () => {
  const arena = await engineArena()
  const repo = repoFor('notes.read', access(arena, 'ann'))
  expect(Object.keys(repo)).toEqual(['notes', 'own'])
  expect(Object.keys(repo.notes).sort()).toEqual(['changes', 'count', 'find', 'get', 'mine', 'peek'])
  expect(repo.own).toEqual({})
})

it('gives each of several documents of one operation an id of its own, and the same ids again', async () => {
  const arena = await engineArena()
  const create = async () => {
    const { notes } = repoFor('notes.create', { ...access(arena, 'ann'), receipt: { opId: 'one', digest: 'same' } })
    await notes.create({ text: 'first' })
    await notes.create({ text: 'second' })
  }
  await create()
  await create()
  expect((await arena.documents('notes')).map(({ text }) => text)).toEqual(['first', 'second'])
})

it('answers a creation as what it made then, although its receipt went long ago', async () => {
  const arena = await engineArena()
  const receipt = { opId: 'one', digest: 'same' }
  const { notes } = repoFor('notes.create', { ...access(arena, 'ann'), receipt })
  await notes.create({ text: 'first' })
  const [made] = await arena.documents('notes')
  for (let rev = 1; rev <= RECEIPTS_KEPT + 1; rev++) {
    const edit = { ...access(arena, 'ann'), receipt: { opId: `edit-${rev}`, digest: `${rev}` } }
    await repoFor('notes.update', edit).notes.update(String(made?._id), { rev, patch: { text: `${rev}` } })
  }
  const again = repoFor('notes.create', { ...access(arena, 'ann'), receipt })
  expect(await again.notes.create({ text: 'first' })).toMatchObject({ text: 'first' })
  expect(await arena.documents('notes')).toHaveLength(1)
})

it('applies an operation once, whatever revision it names', async () => {
  const arena = await engineArena()
  await repoFor('notes.create', access(arena, 'ann')).notes.create({ text: 'first' })
  const [note] = await arena.documents('notes')
  const receipt = { opId: 'one', digest: 'same' }
  const edit = (rev: number, text: string) =>
    repoFor('notes.update', { ...access(arena, 'ann'), receipt }).notes.update(String(note?._id), {
      rev,
      patch: { text },
    })
  expect(await edit(1, 'once')).toMatchObject({ text: 'once' })
  expect(await edit(2, 'twice')).toMatchObject({ text: 'once' })
})

it('makes what its owner has one of once for two operations with one wish, and not for two wishes', async () => {
  const arena = await engineArena()
  const first = (opId: string, digest: string) =>
    repoFor('members.create', { ...access(arena, 'ann'), receipt: { opId, digest } }).members.create(CARD)
  const made = await first('on-one-phone', 'same')
  expect(await first('on-another-phone', 'same')).toEqual(made)
  await expect(first('on-a-third', 'other')).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(await arena.documents('members')).toHaveLength(1)
})

it('follows what is the caller’s own, also for who may read everything', async () => {
  const arena = await engineArena()
  const boss = { ...access(arena, 'boss'), actor: { openid: 'boss', isAdmin: true } }
  await repoFor('notes.create', access(arena, 'ann')).notes.create({ text: 'of Ann' })
  await repoFor('notes.create', boss).notes.create({ text: 'of Boss' })
  const { notes } = repoFor('notes.read', boss)
  expect((await notes.find({})).items).toHaveLength(2)
  expect(await notes.changes({ limit: 10 })).toMatchObject({ changed: [{ text: 'of Boss' }] })
})
