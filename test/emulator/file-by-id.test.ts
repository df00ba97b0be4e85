import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Probe, startProbe } from './support/probe'

let probe: Probe
beforeAll(async () => {
  probe = await startProbe()
})
afterAll(() => probe.stop())

const fetched = (id: string) => fetch(`${probe.emulator.url}/emulator/file?id=${encodeURIComponent(id)}`)

it('shows a browser the file of an id, as WeChat shows it to a phone, and no other', async () => {
  const fileID = await probe.run(
    async ({ cloud }) =>
      (await cloud.uploadFile({ cloudPath: 'readers/书 1%/a.png', fileContent: Buffer.from('picture') })).fileID,
  )
  const shown = await fetched(String(fileID))
  expect([shown.status, shown.headers.get('content-type'), await shown.text()]).toEqual([200, 'image/png', 'picture'])
  for (const id of [`${fileID}x`, 'cloud://elsewhere.x/readers/a.png', '', '../a']) {
    expect((await fetched(id)).status).toBe(404)
  }
})
