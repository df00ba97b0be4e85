import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { parseCron } from '../../cloud/emulator/timers/cron'
import { type Probe, startProbe } from './support/probe'

let probe: Probe
beforeAll(async () => {
  probe = await startProbe()
  const code = `
  const cloud = require('wx-server-sdk')
  cloud.init()
  exports.main = async (event) => ({ event, context: cloud.getWXContext() })`
  await probe.addFunction('nightly', code, { triggers: [{ name: 'sweep', type: 'timer', config: '0 0 2 * * * *' }] })
})
beforeAll(async () => {
  for (const name of ['left', 'right']) {
    const triggers = [{ name: 'shared', type: 'timer', config: '* * * * * * *' }]
    await probe.addFunction(name, `exports.main = () => '${name}'`, { triggers })
  }
})
afterAll(() => probe.stop())

const trigger = async (name: string) => {
  const response = await fetch(`${probe.emulator.url}/emulator/trigger/${name}`, { method: 'POST' })
  return { status: response.status, ...(await response.json()) }
}

describe('timers', () => {
  it('call their function as the platform does, as nobody', async () => {
    const { ok, result } = await trigger('sweep')
    expect(ok).toBe(true)
    expect(result.event).toEqual({
      Type: 'Timer',
      TriggerName: 'sweep',
      Time: expect.stringMatching(/Z$/),
      Message: '',
    })
    expect(result.context).not.toHaveProperty('OPENID')
  })

  it.each([
    ['shared', ['left', 'right']],
    ['right/shared', ['right']],
    ['left/sweep', undefined],
  ])('of one name are told apart by their function: %s', async (name, expected) => {
    const { status, result, runs = [{ result }] } = await trigger(name)
    expect(status).toBe(expected ? 200 : 400)
    if (expected) expect(runs.map((run: { result: string }) => run.result)).toEqual(expected)
  })

  it('of one name are each fired by the clock', async () => {
    await vi.waitFor(
      async () => {
        const response = await fetch(`${probe.emulator.url}/emulator/calls`)
        const { calls } = await response.json()
        const byClock = calls.filter((call: { event: string }) => call.event.includes('.000Z'))
        expect(new Set(byClock.map((call: { function: string }) => call.function))).toEqual(new Set(['left', 'right']))
      },
      { timeout: 10_000, interval: 200 },
    )
  })

  it('that do not exist are named', async () => {
    expect(await trigger('nothing')).toEqual({ status: 400, ok: false, error: 'there is no timer nothing' })
  })

  it.each([
    ['0 0 2 * * * *', '2026-03-04T18:00:00Z', true],
    ['0 0 2 * * * *', '2026-03-04T02:00:00Z', false],
    ['*/15 * * * * * *', '2026-03-04T02:00:45Z', true],
    ['*/15 * * * * * *', '2026-03-04T02:00:46Z', false],
    ['0 30 9-17 * * MON-FRI *', '2026-03-04T02:30:00Z', true],
    ['0 30 9-17 * * MON-FRI *', '2026-03-07T02:30:00Z', false],
    ['0 0 0 1 JAN,JUL ? 2026', '2026-06-30T16:00:00Z', true],
    ['0 0 0 L * * *', '2026-02-27T16:00:00Z', true],
    ['0 0 0 L * * *', '2024-02-27T16:00:00Z', false],
    ['0 0 0 L * * *', '2024-02-28T16:00:00Z', true],
    ['0 0 0 L-2 * * *', '2026-02-25T16:00:00Z', true],
    ['0 0 0 LW * * *', '2026-05-28T16:00:00Z', true],
    ['0 0 0 LW * * *', '2026-05-30T16:00:00Z', false],
    ['0 0 0 15W * * *', '2026-08-13T16:00:00Z', true],
    ['0 0 0 16W * * *', '2026-08-16T16:00:00Z', true],
    ['0 0 0 16W * * *', '2026-08-15T16:00:00Z', false],
    ['0 0 0 1W * * *', '2026-08-02T16:00:00Z', true],
    ['0 0 0 31W * * *', '2026-05-28T16:00:00Z', true],
    ['0 0 0 31W * * *', '2026-04-29T16:00:00Z', false],
    ['0 0 0 ? * 5L *', '2026-05-28T16:00:00Z', true],
    ['0 0 0 ? * FRIL *', '2026-05-21T16:00:00Z', false],
    ['0 0 0 ? * 5#3 *', '2026-05-14T16:00:00Z', true],
    ['0 0 0 ? * FRI#3 *', '2026-05-21T16:00:00Z', false],
    ['0 0 0 ? * MON#1,5L *', '2026-05-03T16:00:00Z', true],
    ['0 0 0 1 * MON *', '2026-05-03T16:00:00Z', true],
    ['0 0 0 1 * MON *', '2026-04-30T16:00:00Z', true],
    ['0 0 0 1 * MON *', '2026-05-04T16:00:00Z', false],
  ])('%s at %s: %s, by the clock of Beijing', (cron, at, expected) => {
    expect(parseCron(cron)?.(new Date(at))).toBe(expected)
  })

  it.each([
    '* * * * *',
    '60 * * * * * *',
    'x * * * * * *',
    '*/0 * * * * * *',
    'L * * * * * *',
    '* * * 32W * * *',
    '* * * ? * 7L *',
    '* * * ? * 5#6 *',
    '* * * L# * ? *',
  ])('%s is no time', (cron) => {
    expect(parseCron(cron)).toBeUndefined()
  })
})
