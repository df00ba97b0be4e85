import { inflateSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Inside, type Probe, startProbe } from './support/probe'

let probe: Probe
beforeAll(async () => {
  probe = await startProbe()
})
afterAll(() => probe.stop())

const post = (path: string, body: unknown) =>
  fetch(`${probe.emulator.url}/emulator/${path}`, { method: 'POST', body: JSON.stringify(body) })

beforeEach(async () => {
  await post('openapi', {})
})

const message = { touser: 'ann', templateId: 't1', page: 'pages/shelf', data: { thing1: { value: '书' } } }

const scenarios: [name: string, code: (inside: Inside) => unknown, expected: unknown][] = [
  [
    'passes harmless text and stops the sample that is meant to be stopped',
    async ({ cloud }) => {
      const check = async (content: string) => {
        const { result } = await cloud.openapi.security.msgSecCheck({ content, version: 2, scene: 2, openid: 'ann' })
        return [result.suggest, result.label]
      }
      return [await check('一本好书'), await check('特3456书yuuo莞6543李zxcz蒜7782法fgnv级')]
    },
    [
      ['pass', 100],
      ['risky', 20001],
    ],
  ],
  [
    'takes media to check later',
    async ({ cloud }) =>
      cloud.openapi.security.mediaCheckAsync({
        mediaUrl: 'https://x/y.png',
        mediaType: 2,
        version: 2,
        scene: 1,
        openid: 'ann',
      }),
    { traceId: expect.any(String), errCode: 0, errMsg: 'openapi.security.mediaCheckAsync:ok' },
  ],
  [
    'refuses a message without a receiver, with the code of WeChat',
    async ({ cloud, failure }) => failure(cloud.openapi.subscribeMessage.send({ templateId: 't' })),
    expect.objectContaining({ errCode: 40003 }),
  ],
  [
    'names an API that nothing answers',
    async ({ cloud, failure }) => failure(cloud.openapi.logistics.getAllDelivery({})),
    { errCode: -501007, errMsg: expect.stringContaining('no answer for openapi.logistics.getAllDelivery') },
  ],
  [
    'knows no open data that was not scripted',
    async ({ cloud }) => (await cloud.getOpenData({ list: ['unknown'] })).list,
    [{ cloudID: 'unknown', errCode: -601005, errMsg: 'invalid cloudID' }],
  ],
]

describe('openapi through the real SDK', () => {
  it.each(scenarios)('%s', async (_name, code, expected) => {
    expect(await probe.run(code)).toEqual(expected)
  })

  it('puts messages into the outbox, and nowhere else', async () => {
    await probe.run(({ cloud, input }) => cloud.openapi.subscribeMessage.send(input), message)
    const { messages } = await (await fetch(`${probe.emulator.url}/emulator/outbox`)).json()
    expect(messages).toEqual([
      {
        id: 1,
        sentAt: expect.any(Number),
        api: 'subscribeMessage.send',
        data: { touser: 'ann', template_id: 't1', page: 'pages/shelf', data: { thing1: { value: '书' } } },
        answer: { errcode: 0, errmsg: 'ok', msgid: expect.any(Number) },
      },
    ])
  })

  it('draws a code as a real PNG', async () => {
    const reply = await probe.run(async ({ cloud }) => {
      const { contentType, buffer } = await cloud.openapi.wxacode.getUnlimited({
        scene: 's=1',
        page: 'pages/share',
        width: 280,
      })
      return { contentType, image: Buffer.from(buffer).toString('base64') }
    })
    const { contentType, image } = Object(reply)
    const png = Buffer.from(image, 'base64')
    expect([contentType, png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      'image/png',
      'PNG',
      280,
      280,
    ])
    const at = png.indexOf('IDAT')
    expect(inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4))).length).toBe(281 * 280)
  })

  it('answers as it is told, one after the other', async () => {
    await post('openapi', {
      'security.msgSecCheck': [
        { errcode: 0, result: { suggest: 'risky', label: 20002 } },
        { errcode: 45009, errmsg: 'reach max api daily quota limit' },
      ],
      getOpenData: { phone: { phoneNumber: '13800000000' } },
    })
    const replies = await probe.run(async ({ cloud, failure }) => {
      const check = () => cloud.openapi.security.msgSecCheck({ content: 'x', version: 2, scene: 2, openid: 'ann' })
      return [
        (await check()).result,
        await failure(check()),
        await failure(check()),
        (await cloud.getOpenData({ list: ['phone'] })).list,
      ]
    })
    const quota = { errCode: 45009, errMsg: expect.stringContaining('reach max api daily quota limit') }
    expect(replies).toEqual([
      { suggest: 'risky', label: 20002 },
      quota,
      quota,
      [{ cloudID: 'phone', data: { phoneNumber: '13800000000' } }],
    ])
  })
})
