import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Probe, startProbe } from './support/probe'

const ECHO = `
const cloud = require('wx-server-sdk')
cloud.init()
let calls = 0
exports.main = async (event, context) => {
  calls++
  const before = cloud.getWXContext().OPENID
  if (event.wait) await new Promise((resolve) => setTimeout(resolve, event.wait))
  if (event.meet) {
    const meeting = cloud.database().collection('meeting')
    await meeting.add({ data: {} })
    while ((await meeting.count()).total < event.meet) await new Promise((resolve) => setTimeout(resolve, 5))
  }
  if (event.hang) await new Promise(() => setInterval(() => {}, 1000))
  if (event.exit) process.exit(1)
  if (event.buffers) {
    const kept = []
    while (kept.length < event.buffers) {
      kept.push(Buffer.alloc(1024 * 1024, 1))
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    return kept.length
  }
  if (event.heap) {
    const kept = []
    for (;;) kept.push(new Array(10_000).fill({}))
  }
  if (event.throws) throw new TypeError(event.throws)
  if (event.long) return 'x'.repeat(event.long)
  console.log('said', event.say)
  return { calls, pid: process.pid, before, after: cloud.getWXContext().OPENID, userInfo: event.userInfo, context, keys: Object.keys(cloud.getWXContext()) }
}
`

let probe: Probe
beforeAll(async () => {
  probe = await startProbe({ environment: { GREETING: 'hello' }, schema: { collections: [{ name: 'meeting' }] } })
  await probe.addFunction('echo', ECHO, { timeout: 1, memorySize: 128 })
  await probe.addFunction('patient', ECHO, { timeout: 60, memorySize: 128 })
})
afterAll(() => probe.stop())

const ann = { 'x-openid': 'ann' }
// biome-ignore lint/suspicious/noExplicitAny: each test looks at what it asked for
const echo = async (event: object, headers: Record<string, string> = ann): Promise<any> => {
  const reply = await probe.call('echo', event, headers)
  return reply.errCode === undefined ? reply.result : reply
}

describe('cloud functions', () => {
  it('gives the identity of the gateway, whatever the event claims', async () => {
    const { before, userInfo } = await echo({ userInfo: { openId: 'eve' } })
    expect({ before, userInfo }).toEqual({ before: 'ann', userInfo: { appId: 'wx0000000000000000', openId: 'ann' } })
  })

  it('leaves no identity to a call from nobody, in the same process', async () => {
    const first = await echo({})
    const second = await echo({ userInfo: { openId: 'eve' } }, {})
    expect(second.pid).toBe(first.pid)
    expect(second).not.toHaveProperty('userInfo')
    expect(second.keys).not.toContain('OPENID')
  })

  it('keeps parallel callers apart, each in a process of its own', async () => {
    const people = Array.from({ length: 6 }, (_, n) => `person-${n}`)
    const replies = await Promise.all(
      people.map((person) => probe.call('patient', { meet: 6 }, { 'x-openid': person })),
    )
    const seen = replies.map(({ result }) => result as { before: string; after: string; pid: number })
    expect(seen.map(({ before, after }) => [before, after])).toEqual(people.map((person) => [person, person]))
    expect(new Set(seen.map(({ pid }) => pid)).size).toBe(6)
  })

  it('queues callers beyond eight processes', async () => {
    const replies = await Promise.all(Array.from({ length: 20 }, () => echo({ wait: 5 })))
    expect(new Set(replies.map(({ pid }) => pid)).size).toBeLessThanOrEqual(8)
  })

  it('tells the function its limits, as the platform does', async () => {
    const { context } = await echo({})
    expect(context).toMatchObject({
      time_limit_in_ms: 1000,
      memory_limit_in_mb: 128,
      function_name: 'echo',
      namespace: 'local-env',
    })
    expect(JSON.parse(context.environment).WX_OPENID).toBe('ann')
  })

  it.each([
    ['throws', { throws: 'boom' }, -504002, 'TypeError: boom'],
    ['exits', { exit: true }, -504002, 'Process exited unexpectedly before completing request'],
    ['takes too long', { hang: true }, -504003, 'Invoking task timed out after 1 seconds'],
    ['returns over 1 MB', { long: 1_100_000 }, -604001, 'cloudfunction result size exceed limit (1MB)'],
    ['is sent over 100 KB', { say: 'x'.repeat(103_000) }, -504001, 'EXCEED_MAX_PAYLOAD_SIZE'],
  ])('reports a function that %s, and goes on', async (_name, event, errCode, text) => {
    const reply = await echo(event)
    expect(reply.errCode).toBe(errCode)
    expect(reply.errMsg).toContain(`cloud.callFunction:fail Error: errCode: ${errCode}  | errMsg: `)
    expect(reply.errMsg).toContain(text)
    expect(await echo({})).toHaveProperty('pid')
  })

  it.skipIf(!existsSync('/proc/self/status')).each([
    ['buffers', { buffers: 400 }],
    ['objects', { heap: true }],
  ])('ends a function that fills its memory with %s, and only that one', async (_name, event) => {
    const [greedy, modest] = await Promise.all([probe.call('patient', event), probe.call('patient', { buffers: 20 })])
    expect(greedy).toMatchObject({
      errCode: -504002,
      errMsg: expect.stringContaining('Invoking task exceeded its memory of 128 MB'),
    })
    expect(modest.result).toBe(20)
    expect((await probe.call('patient', {})).result).toHaveProperty('pid')
  })

  it('takes at most 100 KB from another function too', async () => {
    const outcome = await probe.run(({ cloud, failure }) =>
      failure(cloud.callFunction({ name: 'echo', data: { say: 'x'.repeat(103_000) } })),
    )
    expect(outcome).toMatchObject({ errMsg: expect.stringContaining('EXCEED_MAX_PAYLOAD_SIZE') })
  })

  it.each(['nobody-wrote-this', '../run', 'constructor'])('reports that there is no function %s', async (name) => {
    const reply = await probe.call(encodeURIComponent(name), {})
    expect(reply.errCode).toBe(-501000)
    expect(reply.errMsg).toContain('FunctionName parameter could not be found.')
  })

  it('uses the new code once the built file changes', async () => {
    await probe.addFunction('version', 'exports.main = () => 1')
    const before = await probe.call('version', {})
    await probe.addFunction('version', 'exports.main = () => "two"')
    const after = await probe.call('version', {})
    expect([before.result, after.result]).toEqual([1, 'two'])
  })

  it('reports code that does not load, and recovers when it is mended', async () => {
    await probe.addFunction('broken', 'throw new Error("no such thing")')
    expect((await probe.call('broken', {})).errMsg).toContain('no such thing')
    await probe.addFunction('broken', 'exports.main = () => process.env.GREETING')
    expect((await probe.call('broken', {})).result).toBe('hello')
  })

  it('counts the database round trips of each call', async () => {
    const add = '({ db }) => db.createCollection("counted").then(() => db.collection("counted").count())'
    expect((await probe.call('run', { code: add })).roundTrips).toBe(2)
    expect((await probe.call('run', { code: '() => 1' })).roundTrips).toBe(0)
  })
})
