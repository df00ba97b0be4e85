import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BATCH, MOST_CALLS } from '../../../cloud/contract/batch'
import type { Api } from '../../../cloud/router/routes'
import { engineArena } from '../../support/engine-arena'
import { opId } from '../../support/op-id'
import { openWorld } from '../../support/world'

const world = openWorld()
const call = (url: string, input: object = {}) => ({ url, input })
const batch = (...calls: object[]) => ({ $url: BATCH, calls })
const add = (title: string) => call('books/add', { opId: opId(), title })
const remove = (bookId: string) => call('books/remove', { opId: opId(), bookId })

describe('calls that come as one event', () => {
  it('are answered one by one, in their order, each with what it made of the data', async () => {
    const ann = world.person()
    const { result } = await ann.send(batch(add('一'), remove('nowhere'), add('二')))
    expect(result).toMatchObject({
      ok: true,
      data: {
        answers: [
          { ok: true, data: { book: { title: '一' } } },
          { ok: false, error: { code: 'NOT_FOUND' } },
          { ok: true, data: { book: { title: '二' } } },
        ],
      },
    })
    expect((await ann.ask('books/list', {})).items.map(({ title }) => title)).toEqual(['二', '一'])
  })

  it('open nothing that a call of its own does not', async () => {
    const [ann, ben] = [world.person(), world.person()]
    const { book } = await ann.ask('books/add', { opId: opId(), title: '三体' })
    const { bookId } = book
    const edit = call('books/update', { opId: opId(), bookId, rev: 1, patch: { title: 'ben' } })
    const refused = { ok: false, error: expect.objectContaining({ code: 'NOT_FOUND' }) }
    const answers = { data: { answers: [refused, refused] } }
    expect((await ben.send(batch(edit, remove(bookId)))).result).toMatchObject(answers)
    expect((await ann.ask('books/get', { bookId })).book).toMatchObject({ title: '三体', rev: 1 })
    expect((await ann.send(batch(edit, remove(bookId)))).result).toMatchObject({
      data: { answers: [{ ok: true }, { ok: true }] },
    })
  })

  it('are each refused to nobody, and cost the database nothing', async () => {
    const { result, roundTrips } = await world.nobody.send(batch(add('一'), remove('x')))
    const refused = { ok: false, error: expect.objectContaining({ code: 'UNAUTHENTICATED' }) }
    expect({ result, roundTrips }).toMatchObject({ result: { data: { answers: [refused, refused] } }, roundTrips: 0 })
  })

  it('do not take an identity from inside', async () => {
    const [ann, victim] = [world.person(), world.person()]
    const { url, input } = add('一')
    await ann.send(batch(call(url, { ...input, userInfo: { openId: victim.openid } })))
    expect((await ann.ask('books/list', {})).items).toHaveLength(1)
    expect((await victim.ask('books/list', {})).items).toHaveLength(0)
  })

  it.each([
    ['none', batch(), 'INVALID_INPUT', 'calls'],
    ['too many', batch(...Array.from({ length: MOST_CALLS + 1 }, () => add('一'))), 'INVALID_INPUT', 'calls'],
    ['a batch', batch(add('一'), call(BATCH, { calls: [] })), 'INVALID_INPUT', 'calls.1.url'],
    ['a question', batch(add('一'), call('books/list')), 'INVALID_INPUT', 'calls.1.url'],
    ['a visit', batch(call('shares/view', { token: 'x' })), 'INVALID_INPUT', 'calls.0.url'],
    ['a route that is none', batch(call('books/none')), 'INVALID_INPUT', 'calls.0.url'],
    ['an inherited name', batch(call('constructor')), 'INVALID_INPUT', 'calls.0.url'],
    ['no list', { $url: BATCH, calls: { 0: add('一') } }, 'INVALID_INPUT', 'calls'],
    ['no input', batch({ url: 'books/add' }), 'INVALID_INPUT', 'calls.0.input'],
    ['something beside', batch({ ...add('一'), openid: 'x' }), 'INVALID_INPUT', 'calls.0.openid'],
    ['a route inside', batch(call('books/add', { $url: 'x' })), 'INVALID_INPUT', 'calls.0.input.$url'],
    ['a prototype', '{"$url":"calls/batch","calls":[{"url":"books/add","input":{"__proto__":{}}}]}', 'INVALID_INPUT'],
    ['more than an event may have', batch(add('x'.repeat(40_000)), add('x'.repeat(40_000))), 'PAYLOAD_TOO_LARGE'],
  ])('are refused as a whole when there are %s', async (_, event, code, path?: string) => {
    const ann = world.person()
    const { result } = await ann.send(event)
    expect(result).toMatchObject({ ok: false, error: { code, ...(path !== undefined && { path }) } })
    expect((await ann.ask('books/list', {})).items).toHaveLength(0)
  })
})

describe('a batch that cannot be served to its end', () => {
  it('turns away what is behind a call that is one too many', async () => {
    const arena = await engineArena({ writes: 2 })
    const answer = await arena.send('ann', batch(add('一'), add('二'), add('三'), remove('x')))
    const refused = { ok: false, error: { code: 'RATE_LIMITED' } }
    expect(answer).toMatchObject({ data: { answers: [{ ok: true }, { ok: true }, refused, refused] } })
    expect(await arena.documents('books')).toHaveLength(2)
  })

  it('answers in time, and does not begin what is too late', async () => {
    const files = { save: () => new Promise<never>(() => {}), remove: async () => {} }
    const arena = await engineArena({ limitMs: 200, services: { files } })
    const first = await arena.send('ann', { $url: 'books/add', opId: opId(), title: '一' })
    if (!first.ok) throw new Error(first.error.code)
    const { bookId } = (first.data as Api['books/add']['output']).book
    const image = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(60)]).toString('base64')
    const put = call('covers/put', { opId: opId(), bookId, image })
    const late = { ok: false, error: { code: 'DEADLINE' } }
    expect(await arena.send('ann', batch(add('二'), put, add('三')))).toMatchObject({
      data: { answers: [{ ok: true }, late, late] },
    })
    expect(await arena.documents('books')).toHaveLength(2)
  })
})

const ID = fc.constantFrom('operation-1', 'operation-2', 'operation-3')
const ASKED = fc.oneof(
  fc.record({ title: fc.constantFrom('一', '二', ''), opId: ID }).map((input) => call('books/add', input)),
  fc.record({ bookId: fc.constantFrom('x', ''), opId: ID }).map((input) => call('books/remove', input)),
  fc
    .record({ patch: fc.record({ theme: fc.constantFrom('dark', 'none') }) })
    .map((input) => call('settings/update', input)),
  fc.constantFrom(call('shares/check', { since: 0 }), call('books/restore', { bookId: 'x' })),
)

describe('whatever is asked', () => {
  it('is answered in a batch as it is alone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(ASKED, { minLength: 1, maxLength: 8 }), async (calls) => {
        let ticks = 0
        const alone = await engineArena({ now: () => ticks++ })
        const answers = []
        for (const { url, input } of calls) answers.push(await alone.send('ann', { $url: url, ...input }))
        ticks = 0
        const together = await engineArena({ now: () => ticks++ })
        expect(await together.send('ann', batch(...calls))).toEqual({ ok: true, data: { answers } })
      }),
      { numRuns: 100 },
    )
  })
})
