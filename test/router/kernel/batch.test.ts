import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BATCH, MOST_CALLS } from '../../../cloud/contract/batch'
import { engineArena } from '../../support/engine-arena'
import { opId } from '../../support/op-id'
import { openWorld } from '../../support/world'

const world = openWorld()
const call = (url: string, input: object = {}) => ({ url, input })
const batch = (...calls: object[]) => ({ $url: BATCH, calls })
const add = (title: string) => call('books/add', { opId: opId(), title })

describe('calls that come as one event', () => {
  it('are answered one by one, in their order, each with what it made of the data', async () => {
    const ann = world.person()
    const { result } = await ann.send(batch(add('一'), call('books/get', { bookId: 'nowhere' }), add('二')))
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
    const asked = [call('books/get', { bookId }), call('books/remove', { opId: opId(), bookId })]
    const refused = { ok: false, error: expect.objectContaining({ code: 'NOT_FOUND' }) }
    expect((await ben.send(batch(...asked))).result).toMatchObject({ data: { answers: [refused, refused] } })
    expect((await ann.send(batch(...asked))).result).toMatchObject({ data: { answers: [{ ok: true }, { ok: true }] } })
  })

  it('are each refused to nobody, and cost the database nothing', async () => {
    const { result, roundTrips } = await world.nobody.send(batch(call('books/list'), call('session/login')))
    const refused = { ok: false, error: expect.objectContaining({ code: 'UNAUTHENTICATED' }) }
    expect({ result, roundTrips }).toMatchObject({ result: { data: { answers: [refused, refused] } }, roundTrips: 0 })
  })

  it('do not take an identity from inside', async () => {
    const ann = world.person()
    const spoofed = call('books/list', { userInfo: { openId: 'victim' }, limit: 1 })
    expect((await ann.send(batch(spoofed))).result).toMatchObject({ data: { answers: [{ data: { items: [] } }] } })
  })

  it.each([
    ['none', batch(), 'INVALID_INPUT', 'calls'],
    ['too many', batch(...Array.from({ length: MOST_CALLS + 1 }, () => call('books/list'))), 'INVALID_INPUT', 'calls'],
    ['a batch', batch(call(BATCH, { calls: [] })), 'INVALID_INPUT', 'calls.0.url'],
    ['no list', { $url: BATCH, calls: { 0: call('books/list') } }, 'INVALID_INPUT', 'calls'],
    ['no input', batch({ url: 'books/list' }), 'INVALID_INPUT', 'calls.0.input'],
    ['something beside', batch({ ...call('books/list'), openid: 'x' }), 'INVALID_INPUT', 'calls.0.openid'],
    ['a route inside', batch(call('books/list', { $url: 'x' })), 'INVALID_INPUT', 'calls.0.input.$url'],
    ['a prototype', '{"$url":"calls/batch","calls":[{"url":"books/list","input":{"__proto__":{}}}]}', 'INVALID_INPUT'],
    ['more than an event may have', batch(add('x'.repeat(40_000)), add('x'.repeat(40_000))), 'PAYLOAD_TOO_LARGE'],
  ])('are refused as a whole when there are %s', async (_, event, code, path?: string) => {
    const { result } = await world.person().send(event)
    expect(result).toMatchObject({ ok: false, error: { code, ...(path !== undefined && { path }) } })
  })

  it.each(['__proto__', 'constructor', 'books/none', ''])(
    'answer the unknown route %j inside by itself',
    async (url) => {
      const { result } = await world.person().send(batch(call(url), call('books/list')))
      expect(result).toMatchObject({ data: { answers: [{ error: { code: 'NO_SUCH_ROUTE' } }, { ok: true }] } })
    },
  )
})

describe('a batch that cannot be served to its end', () => {
  it('turns away what is behind a call that is one too many', async () => {
    const arena = await engineArena({ writes: 2 })
    const answer = await arena.send('ann', batch(add('一'), add('二'), add('三'), call('books/list')))
    const refused = { ok: false, error: { code: 'RATE_LIMITED' } }
    expect(answer).toMatchObject({ data: { answers: [{ ok: true }, { ok: true }, refused, refused] } })
    expect(await arena.documents('books')).toHaveLength(2)
  })

  it('answers in time, and does not begin what is too late', async () => {
    const hangs = new Promise<never>(() => {})
    const nobody = { since: 0, sources: [], cache: { fresh: 0, stale: 0, missed: 0, failed: 0 } }
    const isbn = { lookup: () => hangs, lookupMany: () => hangs, health: () => nobody }
    const arena = await engineArena({ limitMs: 200, services: { isbn } })
    const answer = await arena.send('ann', batch(add('一'), call('isbn/lookup', { isbn: '9787536692930' }), add('二')))
    const late = { ok: false, error: { code: 'DEADLINE' } }
    expect(answer).toMatchObject({ data: { answers: [{ ok: true }, late, late] } })
    expect(await arena.documents('books')).toHaveLength(1)
  })
})

const ID = fc.constantFrom('operation-1', 'operation-2', 'operation-3')
const ASKED = fc.oneof(
  fc.record({ title: fc.constantFrom('一', '二', ''), opId: ID }).map((input) => call('books/add', input)),
  fc.record({ limit: fc.integer({ min: 0, max: 3 }) }).map((input) => call('books/list', input)),
  fc
    .record({ patch: fc.record({ theme: fc.constantFrom('dark', 'none') }) })
    .map((input) => call('settings/update', input)),
  fc.constantFrom(call('session/login'), call('nothing/there'), call('books/get', { bookId: 'x' })),
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
