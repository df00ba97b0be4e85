import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { root } from '../../config/paths'
import { opId } from '../support/op-id'
import { personOf } from '../support/person'

const cleanUp: (() => unknown)[] = []
afterEach(async () => {
  for (const undo of cleanUp.splice(0).reverse()) await undo()
})

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'bookcase-start-'))
  cleanUp.push(() => rmSync(path, { recursive: true, force: true }))
  return path
}

type Started = {
  process: ChildProcess
  url: string
  output: () => string
  ended: Promise<number | NodeJS.Signals | null>
}

/** Runs `npm start`'s own command until it says ready or ends. */
async function start(environment: Record<string, string>): Promise<Started> {
  const child = spawn(process.execPath, ['config/run.cjs', 'start'], {
    cwd: root,
    env: { ...process.env, ...environment },
  })
  cleanUp.push(() => child.kill('SIGKILL'))
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? code))
  })
  const ready = new Promise<string>((resolve) => {
    child.stdout.on('data', () => {
      const url = /^ready (\S+)$/m.exec(output)?.[1]
      if (url) resolve(url)
    })
  })
  const url = await Promise.race([ready, ended.then(() => '')])
  return { process: child, url, output: () => output, ended }
}

describe('npm start', () => {
  it('tells its steps, then that it is ready, and serves app, function and health on one origin', async () => {
    const { url, output } = await start({ PORT: '0', DATA_DIR: folder() })
    expect(output()).toMatch(/function: .*\n.*app: .*\n(.*\n)*ready http:\/\/127\.0\.0\.1:\d+\n$/)
    expect(await (await fetch(`${url}/health`)).json()).toEqual({ ok: true })
    expect(await (await fetch(url)).text()).toMatch(/^<!doctype html>/i)
    expect(await personOf(() => url, 'ann').ask('books/list', {})).toEqual({ items: [] })
  })

  it('has every acknowledged book after kill -9', async () => {
    const DATA_DIR = folder()
    const first = await start({ PORT: '0', DATA_DIR })
    const ann = personOf(() => first.url, 'ann')
    const titles = Array.from({ length: 12 }, (_, i) => `book ${i}`)
    const saved = await Promise.all(titles.map((title) => ann.ask('books/add', { opId: opId(), title })))
    first.process.kill('SIGKILL')
    expect(await first.ended).toBe('SIGKILL')

    const second = await start({ PORT: '0', DATA_DIR })
    const { items } = await personOf(() => second.url, 'ann').ask('books/list', {})
    const byId = (a: { bookId: string }, b: { bookId: string }) => (a.bookId < b.bookId ? -1 : 1)
    expect(items.sort(byId)).toEqual(saved.map(({ book }) => book).sort(byId))
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('stops everything it started at %s', async (signal) => {
    const { process: started, url, ended } = await start({ PORT: '0', DATA_DIR: folder() })
    await personOf(() => url, 'ann').ask('books/list', {})
    started.kill(signal)
    expect(await ended).toBe(0)
    await expect(fetch(`${url}/health`)).rejects.toThrow()
  })

  it('ends with npm, when npm is told to', async () => {
    const npm = spawn('npm', ['start'], { cwd: root, env: { ...process.env, PORT: '0', DATA_DIR: folder() } })
    cleanUp.push(() => npm.kill('SIGKILL'))
    const url = await new Promise<string>((resolve) => {
      let output = ''
      npm.stdout.on('data', (text) => {
        output += text
        const ready = /^ready (\S+)$/m.exec(output)?.[1]
        if (ready) resolve(ready)
      })
    })
    npm.kill('SIGTERM')
    const answers = () =>
      fetch(`${url}/health`).then(
        () => true,
        () => false,
      )
    while (await answers()) await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await answers()).toBe(false)
  })

  it('says in one line that the port is taken, and what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    cleanUp.push(() => other.close())
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    const { output, ended } = await start({ PORT: String(port), DATA_DIR: folder() })
    expect(await ended).toBe(1)
    expect(output()).toMatch(new RegExp(`^Port ${port} is in use: .+\n$`))
  })

  it('says in one line that the port is none', async () => {
    const { output, ended } = await start({ PORT: 'abc', DATA_DIR: folder() })
    expect(await ended).toBe(1)
    expect(output()).toMatch(/^PORT is abc: .+\n$/)
  })

  it('says in one line that the data folder cannot be written', async () => {
    const file = join(folder(), 'a-file')
    writeFileSync(file, '')
    chmodSync(file, 0o400)
    const { output, ended } = await start({ PORT: '0', DATA_DIR: join(file, 'data') })
    expect(await ended).toBe(1)
    expect(output()).toMatch(/^The data folder .+ cannot be written: .+\n$/)
  })

  it('says in one line that Node is too old', () => {
    const older = join(folder(), 'older.cjs')
    writeFileSync(older, "Object.defineProperty(process.versions, 'node', { value: '18.20.4' })")
    const { status, stderr } = spawnSync(process.execPath, ['--require', older, 'config/run.cjs', 'start'], {
      cwd: root,
      encoding: 'utf8',
    })
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/^bookcase needs Node 20.19 .+18.20.4.+\n$/),
    })
  })
})
