import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { spawnEmulator } from './support/emulator-process'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PACKAGE = join(ROOT, 'cloud/emulator')

type Manifest = Record<'dependencies' | 'devDependencies' | 'peerDependencies' | 'bin', Record<string, string>>

async function manifestIn(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
}

/** The packages its files name, in whatever way. */
async function imported(): Promise<string[]> {
  const names = new Set<string>()
  for (const file of await readdir(PACKAGE, { recursive: true })) {
    if (!/\.(ts|cjs)$/.test(file)) continue
    const text = await readFile(join(PACKAGE, file), 'utf8')
    for (const [, from = ''] of text.matchAll(/(?:from |import |require\(|resolve\()'([^'.][^']*)'/g)) {
      if (!isBuiltin(from))
        names.add(
          from
            .split('/')
            .slice(0, from.startsWith('@') ? 2 : 1)
            .join('/'),
        )
    }
  }
  return [...names].sort()
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emulator-package-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('the emulator as a package of its own', () => {
  it('depends on what it imports and on nothing else, in the versions tested here', async () => {
    const [own, root] = [await manifestIn(PACKAGE), await manifestIn(ROOT)]
    const declared = { ...own.dependencies, ...own.peerDependencies }
    expect(Object.keys(declared).sort()).toEqual(await imported())
    const tested: Record<string, string> = { ...root.dependencies, ...root.devDependencies }
    expect(declared).toEqual(Object.fromEntries(Object.keys(declared).map((name) => [name, tested[name]])))
  })

  it('starts by its own command, away from this project, with only its dependencies beside it', async () => {
    const { bin, dependencies } = await manifestIn(PACKAGE)
    const installed = join(folder, 'node_modules')
    await cp(PACKAGE, join(installed, 'wechat-cloud-emulator'), { recursive: true })
    for (const name of Object.keys(dependencies)) {
      await mkdir(dirname(join(installed, name)), { recursive: true })
      await symlink(join(ROOT, 'node_modules', name), join(installed, name))
    }
    const command = join(installed, 'wechat-cloud-emulator', bin['wechat-cloud-emulator'] ?? '')
    const emulator = await spawnEmulator(['--port', '0', '--data', join(folder, 'data')], { command: [command] })
    const health = await fetch(`${emulator.url}/health`)
    expect(await health.json()).toEqual({ ok: true })
    await emulator.kill('SIGTERM')
  })
})
