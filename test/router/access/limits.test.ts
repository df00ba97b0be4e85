import { describe, expect, it } from 'vitest'
import { limiting } from '../../../cloud/router/access/limits'
import { engineArena } from '../../support/engine-arena'
import { opId } from '../../support/op-id'
import { openWorld } from '../../support/world'

const world = openWorld(() => ({ LIMIT_CALLS: '100000', LIMIT_WRITES: '5', LIMIT_LOOKUPS: '3' }))
const few = openWorld(() => ({ LIMIT_CALLS: '4' }))

const codes = (answers: { ok: boolean; error?: { code: string } }[]) =>
  answers.map((answer) => answer.error?.code ?? 'OK')

describe('what one person may do in a minute', () => {
  it('stops the write that is one too many, by all instances together, and says when to come back', async () => {
    const ann = world.person()
    // Twelve at once meet several instances of the function.
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) => ann.call('books/add', { opId: opId(), title: `book ${i}` })),
    )
    expect(codes(answers).sort()).toEqual([...Array(5).fill('OK'), ...Array(7).fill('RATE_LIMITED')])
    const refused = answers.find((answer) => !answer.ok)
    expect(refused).toMatchObject({ error: { retryAfterMs: expect.any(Number) } })
    expect((await ann.ask('books/list', {})).items).toHaveLength(5)
  })

  it('counts both of two first writes at once', async () => {
    const arena = await engineArena({ writes: 5 })
    const add = (opId: string) => arena.send('ann', { $url: 'books/add', opId, title: opId })
    const answers = await Promise.all(['operation-1', 'operation-2'].map(add))
    expect(answers.map(({ ok }) => ok)).toEqual([true, true])
    expect((await arena.documents('operations')).map(({ writes }) => writes)).toEqual([
      [expect.any(Number), expect.any(Number)],
    ])
  })

  it('counts each person apart, and reads not at all as writes', async () => {
    const [ann, bob] = [world.person(), world.person()]
    for (let i = 0; i < 6; i++) await ann.call('books/add', { opId: opId(), title: `book ${i}` })
    expect(await bob.call('books/add', { opId: opId(), title: 'mine' })).toMatchObject({ ok: true })
    expect(await ann.call('books/list', {})).toMatchObject({ ok: true })
  })

  it('counts look-ups by themselves', async () => {
    const ann = world.person()
    const answers = []
    for (let i = 0; i < 4; i++) answers.push(await ann.call('isbn/lookup', { isbn: '9787536692930' }))
    expect(codes(answers)).toEqual(['OK', 'OK', 'OK', 'RATE_LIMITED'])
    expect(await ann.call('books/add', { opId: opId(), title: 'by hand' })).toMatchObject({ ok: true })
  })

  it('counts several at once, or none of them, and lets them go with the minute', async () => {
    const { database } = await engineArena()
    let now = 1_000_000
    const limiter = limiting(database, { calls: 99, lookups: 5 }, () => now)
    await limiter.countLookups('ann', 3)
    now += 10_000
    await expect(limiter.countLookups('ann', 3)).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      extra: { retryAfterMs: 50_000 },
    })
    await limiter.countLookups('ann', 2)
    await expect(limiter.countLookups('ann', 1)).rejects.toMatchObject({ extra: { retryAfterMs: 50_000 } })
    now += 50_000
    await limiter.countLookups('ann', 3)
    await expect(limiter.countLookups('ann', 1)).rejects.toMatchObject({ extra: { retryAfterMs: 10_000 } })
  })

  it('does not count what is refused for its input', async () => {
    const ann = world.person()
    for (let i = 0; i < 9; i++) await ann.send({ $url: 'books/add', opId: opId(), title: '' })
    expect(await ann.call('books/add', { opId: opId(), title: 'fine' })).toMatchObject({ ok: true })
  })

  it('stops calls of any kind, in each instance', async () => {
    const ann = few.person()
    const answers = []
    for (let i = 0; i < 5; i++) answers.push(await ann.call('books/list', {}))
    expect(codes(answers)).toEqual(['OK', 'OK', 'OK', 'OK', 'RATE_LIMITED'])
    expect(await few.person().call('books/list', {})).toMatchObject({ ok: true })
  })
})
