import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Inside, type Probe, startProbe } from './support/probe'

let probe: Probe
beforeAll(async () => {
  probe = await startProbe()
})
afterAll(() => probe.stop())

const scenarios: [name: string, code: (inside: Inside) => unknown, expected: unknown][] = [
  [
    'gives back the bytes that were uploaded, under any name',
    async ({ cloud }) => {
      const fileContent = Buffer.from(Array.from({ length: 300_000 }, (_, at) => at % 251))
      const { fileID } = await cloud.uploadFile({ cloudPath: 'covers/书 柜 100%.jpg', fileContent })
      const { fileContent: back } = await cloud.downloadFile({ fileID })
      const { fileList } = await cloud.getTempFileURL({ fileList: [fileID] })
      const response = await fetch(encodeURI(fileList[0].tempFileURL))
      return {
        fileID,
        isSame: back.equals(fileContent),
        type: response.headers.get('content-type'),
        size: (await response.arrayBuffer()).byteLength,
      }
    },
    {
      fileID: 'cloud://local-env.6c6f-local-local-env/covers/书 柜 100%.jpg',
      isSame: true,
      type: 'image/jpeg',
      size: 300_000,
    },
  ],
  [
    'replaces a file by the next one of its name',
    async ({ cloud }) => {
      const upload = (text: string) => cloud.uploadFile({ cloudPath: 'notes/a.txt', fileContent: Buffer.from(text) })
      await upload('first')
      const { fileID } = await upload('second')
      return (await cloud.downloadFile({ fileID })).fileContent.toString()
    },
    'second',
  ],
  [
    'deletes, and says what was not there',
    async ({ cloud }) => {
      const { fileID } = await cloud.uploadFile({ cloudPath: 'gone.txt', fileContent: Buffer.from('x') })
      const { fileList } = await cloud.deleteFile({ fileList: [fileID, `${fileID}x`, 'cloud://other.env/gone.txt'] })
      const { fileList: links } = await cloud.getTempFileURL({ fileList: [fileID] })
      return [fileList.map(({ status }: { status: number }) => status), links[0].status, links[0].tempFileURL]
    },
    [[0, -503003, -503003], -503003, ''],
  ],
  [
    'takes at most 50 files in one request',
    async ({ cloud, failure }) =>
      failure(cloud.deleteFile({ fileList: Array.from({ length: 51 }, () => 'cloud://x/y') })),
    expect.objectContaining({ errMsg: expect.stringContaining('at most 50 files') }),
  ],
  [
    'refuses names that would leave the folder',
    async ({ cloud, failure }) => {
      const refused = []
      for (const cloudPath of ['../x', 'a/../../x', '/etc/passwd', 'a\\b', 'a//b', 'a\nb']) {
        refused.push(await failure(cloud.uploadFile({ cloudPath, fileContent: Buffer.from('x') })))
      }
      return refused.filter((outcome) => outcome === 'no failure').length
    },
    0,
  ],
]

describe('storage through the real SDK', () => {
  it.each(scenarios)('%s', async (_name, code, expected) => {
    expect(await probe.run(code)).toEqual(expected)
  })

  it('keeps files over a restart', async () => {
    const fileID = await probe.run(({ cloud }) =>
      cloud
        .uploadFile({ cloudPath: 'kept.txt', fileContent: Buffer.from('kept') })
        .then((reply: { fileID: string }) => reply.fileID),
    )
    await probe.restart()
    const text = await probe.run(
      ({ cloud, input }) =>
        cloud.downloadFile({ fileID: input }).then((reply: { fileContent: Buffer }) => reply.fileContent.toString()),
      fileID,
    )
    expect(text).toBe('kept')
  })
})

describe('links to files', () => {
  const link = async () => {
    const fileID = await probe.run(({ cloud }) =>
      cloud
        .uploadFile({ cloudPath: 'a.txt', fileContent: Buffer.from('a') })
        .then((reply: { fileID: string }) => reply.fileID),
    )
    const url = await probe.run(
      ({ cloud, input }) =>
        cloud
          .getTempFileURL({ fileList: [input] })
          .then(({ fileList }: { fileList: { tempFileURL: string }[] }) => fileList[0]?.tempFileURL),
      fileID,
    )
    return new URL(String(url))
  }

  it.each([
    ['as given', (url: URL) => url, 200],
    ['without a signature', (url: URL) => new URL(url.pathname, url), 403],
    ['for longer', (url: URL) => new URL(url.href.replace(/t=(\d+)/, (_, until) => `t=${Number(until) + 1}`)), 403],
    ['for another file', (url: URL) => new URL(url.href.replace('a.txt', 'b.txt')), 403],
    ['out of the folder', (url: URL) => new URL(url.href.replace('a.txt', '..%2F..%2Fdocuments.mdb')), 403],
  ])('%s answer rightly', async (_name, change, status) => {
    expect((await fetch(change(await link()))).status).toBe(status)
  })

  it('are refused once their time is over', async () => {
    const url = await probe.run(async ({ cloud }) => {
      const { fileID } = await cloud.uploadFile({ cloudPath: 'brief.txt', fileContent: Buffer.from('a') })
      const { fileList } = await cloud.getTempFileURL({ fileList: [{ fileID, maxAge: 4 }] })
      return fileList[0].tempFileURL
    })
    const status = async () => (await fetch(String(url))).status
    expect(await status()).toBe(200)
    await vi.waitFor(async () => expect(await status()).toBe(403), { timeout: 20_000, interval: 200 })
  })

  it('do not take an upload that is not signed', async () => {
    const response = await fetch(`${probe.emulator.url}/files/x.txt`, {
      method: 'PUT',
      body: 'x',
      headers: { authorization: 'made up' },
    })
    expect([response.status, await response.text()]).toEqual([
      403,
      expect.stringContaining('<Code>SignatureDoesNotMatch</Code>'),
    ])
  })
})
