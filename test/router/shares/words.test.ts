import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'
import { engineArena } from '../../support/engine-arena'
import { opId } from '../../support/op-id'
import type { Person } from '../../support/person'
import { DOUBTED, PASSED, RISKY, UNANSWERED, wordCheckAnswers } from '../../support/word-check'
import { openWorld } from '../../support/world'

const Made = v.looseObject({ share: v.looseObject({ token: v.string() }) })
const Looked = v.looseObject({ data: v.looseObject({ items: v.array(v.unknown()) }) })

const world = openWorld()
beforeEach(() => wordCheckAnswers(world))

const add = async (ann: Person, fields: { title: string; tags?: string[]; isPrivate?: boolean }) =>
  (await ann.ask('books/add', { opId: opId(), ...fields })).book
const shelfLink = async (ann: Person) =>
  (await ann.ask('shares/create', { opId: opId(), scope: { kind: 'shelf' } })).share.token
const seen = async (token: string) => (await world.nobody.ask('shares/view', { token })).items.map(({ title }) => title)

describe('words that visitors would read', () => {
  it.each([
    ['passed', PASSED, ['三体']],
    ['doubted', DOUBTED, []],
    ['not judged', UNANSWERED, []],
  ])('are shown when they were passed and only then: %s', async (_, answer, expected) => {
    const ann = world.person()
    await add(ann, { title: '三体' })
    const token = await shelfLink(ann)
    await wordCheckAnswers(world, answer)
    expect(await seen(token)).toEqual(expected)
    // The shelf is its owner's whatever WeChat says of it.
    expect((await ann.ask('books/list', {})).items).toMatchObject([{ title: '三体' }])
  })

  it('are told apart: one book is refused, the others are shown', async () => {
    const ann = world.person()
    for (let i = 0; i < 9; i++) await add(ann, { title: `book ${i}` })
    const bad = await add(ann, { title: 'bad', tags: [RISKY] })
    const token = await shelfLink(ann)
    expect(await ann.ask('shares/check', {})).toEqual({
      refused: [{ bookId: bad.bookId, title: 'bad', updatedAt: bad.updatedAt }],
      checked: 10,
      checkedUpTo: bad.updatedAt,
    })
    expect(await seen(token)).toEqual([8, 7, 6, 5, 4, 3, 2, 1, 0].map((i) => `book ${i}`))
  })

  it('are judged again when they change, and not when something else of the book does', async () => {
    const ann = world.person()
    const { bookId } = await add(ann, { title: 'fine' })
    const token = await shelfLink(ann)
    expect(await seen(token)).toEqual(['fine'])
    await wordCheckAnswers(world, UNANSWERED)
    await ann.ask('books/update', { opId: opId(), bookId, rev: 1, patch: { rating: 9, note: 'x' } })
    expect(await seen(token)).toEqual(['fine'])
    await ann.ask('books/update', { opId: opId(), bookId, rev: 2, patch: { title: 'changed' } })
    expect(await seen(token)).toEqual([])
    await wordCheckAnswers(world)
    await ann.ask('shares/check', {})
    expect(await seen(token)).toEqual(['changed'])
  })

  it('without an answer are not asked about again by each look, until their owner is there or a while has passed', async () => {
    let [now, questions, isAnswering] = [1_800_000_000_000, 0, false]
    const arena = await engineArena({
      now: () => now,
      services: {
        async judge(_, texts) {
          questions += 1
          return { passed: new Set(isAnswering ? texts : []), refused: new Set() }
        },
      },
    })
    const ann = async (event: object) => {
      const answer = await arena.send('ann', { opId: opId(), ...event })
      if (!answer.ok) throw new Error(answer.error.message)
      return answer.data
    }
    await ann({ $url: 'books/add', title: '三体' })
    const { share } = v.parse(Made, await ann({ $url: 'shares/create', scope: { kind: 'shelf' } }))
    const look = async () => {
      const answer = await arena.send('bob', { $url: 'shares/view', token: share.token })
      return [questions, v.parse(Looked, answer).data.items.length]
    }
    expect([await look(), await look(), await look()]).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
    ])
    now += 31_000
    expect([await look(), await look()]).toEqual([
      [2, 0],
      [2, 0],
    ])
    now += 31_000
    expect(await look()).toEqual([2, 0])
    isAnswering = true
    await arena.send('ann', { $url: 'shares/check' })
    expect(await look()).toEqual([3, 1])
  })

  it('are asked about once: what was judged stays so when WeChat is silent', async () => {
    const ann = world.person()
    await add(ann, { title: 'fine' })
    await add(ann, { title: RISKY })
    const token = await shelfLink(ann)
    await ann.ask('shares/check', {})
    await wordCheckAnswers(world, UNANSWERED)
    expect(await seen(token)).toEqual(['fine'])
    expect((await ann.ask('shares/check', {})).refused).toHaveLength(1)
  })

  it('reach the end of a text that is longer than one question', async () => {
    const ann = world.person()
    const authors = Array.from({ length: 29 }, (_, i) => `${i}`.padEnd(110, '名'))
    await ann.ask('books/add', { opId: opId(), title: 'long', authors: [...authors, RISKY] })
    await ann.ask('books/add', { opId: opId(), title: 'long and fine', authors })
    expect((await ann.ask('shares/check', {})).refused).toMatchObject([{ title: 'long' }])
    expect(await seen(await shelfLink(ann))).toEqual(['long and fine'])
  })

  it('of a private book are never sent anywhere', async () => {
    const ann = world.person()
    await add(ann, { title: RISKY, isPrivate: true })
    expect(await ann.ask('shares/check', {})).toMatchObject({ checked: 0, refused: [] })
  })

  it('are checked page after page, and afterwards only what changed since', async () => {
    const ann = world.person()
    for (let i = 0; i < 203; i++) await add(ann, { title: `book ${i}` })
    const first = await ann.ask('shares/check', {})
    const second = await ann.ask('shares/check', { cursor: first.cursor ?? '' })
    expect([first.checked, second.checked, second.cursor]).toEqual([200, 3, undefined])
    expect((await ann.ask('shares/check', { since: second.checkedUpTo })).checked).toBe(0)
    await add(ann, { title: 'new' })
    expect((await ann.ask('shares/check', { since: second.checkedUpTo })).checked).toBe(1)
  })

  it('without an answer fail the check, which keeps what was answered', async () => {
    const ann = world.person()
    await add(ann, { title: 'fine' })
    await wordCheckAnswers(world, UNANSWERED)
    expect(await ann.call('shares/check', {})).toMatchObject({
      error: { code: 'UPSTREAM_FAILED', details: { reason: 'unanswered' } },
    })
    await wordCheckAnswers(world)
    expect(await ann.ask('shares/check', {})).toMatchObject({ checked: 1, refused: [] })
  })
})

describe('a share of a tag', () => {
  it.each([
    [PASSED, { ok: true }],
    [DOUBTED, { error: { code: 'INVALID_INPUT', path: 'scope.value', details: { reason: 'refused' } } }],
    [UNANSWERED, { error: { code: 'UPSTREAM_FAILED', path: 'scope.value', details: { reason: 'unanswered' } } }],
  ])('is made only when the words of the tag passed: %j', async (answer, expected) => {
    const ann = world.person()
    await wordCheckAnswers(world, answer)
    const scope = { kind: 'tag', value: '科幻' } as const
    expect(await ann.call('shares/create', { opId: opId(), scope })).toMatchObject(expected)
    expect((await ann.ask('shares/list', {})).items).toHaveLength('ok' in expected ? 1 : 0)
  })
})
