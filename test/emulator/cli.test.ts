import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
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

  it('gives functions the variables it is told to pass on, and no others', async () => {
    await mkdir(join(folder, 'functions', 'show'), { recursive: true })
    const code = "exports.main = () => Object.keys(process.env).filter((name) => name.startsWith('SHOWN_'))"
    await writeFile(join(folder, 'functions', 'show', 'index.js'), code)
    const args = ['--port', '0', '--data', join(folder, 'env'), '--functions', join(folder, 'functions')]
    const shown = async (extra: string[]) => {
      const emulator = await spawnEmulator([...args, ...extra], {
        environment: { SHOWN_A: '1', SHOWN_B: '2', OTHER: '3' },
      })
      const response = await fetch(`${emulator.url}/call/show`, { method: 'POST' })
      await emulator.kill('SIGTERM')
      return (await response.json()).result
    }
    expect(await shown([])).toEqual([])
    expect(await shown(['--pass-env', 'SHOWN_B,OTHER'])).toEqual(['SHOWN_B'])
  })

  it("is given the names of the function's own variables by this project's script", async () => {
    const manifest = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'))
    expect(manifest.scripts.emulator).toContain('--pass-env ISBN_,ADMIN_,LIMIT_')
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
