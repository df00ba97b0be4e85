import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { spawnEmulator } from './support/emulator-process'
import { type Probe, startProbe } from './support/probe'

let folder: string
let probe: Probe
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emulator-cli-'))
  probe = await startProbe()
})
afterAll(async () => {
  await probe.stop()
  await rm(folder, { recursive: true })
})

describe('the command line', () => {
  it('prints the secrets it made, then one ready line, and stops cleanly', async () => {
    const emulator = await spawnEmulator(['--port', '0', '--data', join(folder, 'fresh')])
    expect(emulator.lines).toEqual([
      'secret id local',
      expect.stringMatching(/^secret key [0-9a-f]{48}$/),
      expect.stringMatching(/^ready http:\/\/127\.0\.0\.1:\d+$/),
    ])
    await emulator.kill('SIGTERM')
    expect(emulator.process.exitCode).toBe(0)
  })

  it.each([
    [
      'a taken port',
      () => ['--port', String(probe.emulator.port), '--data', join(folder, 'a')],
      /^exit 1: Port \d+ is already in use\.\n$/,
    ],
    ['no port', () => ['--data', join(folder, 'b')], /^exit 1: emulator --port P --data DIR .*\n$/],
    [
      'a folder that is a file',
      () => ['--port', '0', '--data', join(folder, 'file')],
      /^exit 1: The data folder .* cannot be written: .*\n$/,
    ],
    [
      'a schema that is not there',
      () => ['--port', '0', '--data', join(folder, 'c'), '--schema', join(folder, 'none')],
      /^exit 1: The schema file .* cannot be read: .*\n$/,
    ],
    ['an unknown flag', () => ['--prot', '0'], /^exit 1: Unknown option '--prot'.*\n$/],
  ])('ends with one plain line for %s', async (_name, args, message) => {
    await writeFile(join(folder, 'file'), 'x')
    await expect(spawnEmulator(args())).rejects.toThrow(message)
  })
})
