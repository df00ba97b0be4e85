import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../../config/paths'

// A checkout of its own, so that the route is added to no other.
const checkout = mkdtempSync(join(tmpdir(), 'bookcase-route-'))
beforeAll(() => {
  for (const part of ['src', 'cloud', 'config', 'test', 'package.json', 'tsconfig.json']) {
    cpSync(join(root, part), join(checkout, part), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'))
})
afterAll(() => rmSync(checkout, { recursive: true, force: true }))

const run = (...args: string[]) => spawnSync(process.execPath, args, { cwd: checkout, encoding: 'utf8' })
const newRoute = (path: string) => run('config/run.cjs', 'new-route', path)

describe('npm run new:route', () => {
  it('writes a controller, its test and the table of routes', () => {
    const { status, stdout } = newRoute('quotes/list')
    expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringContaining('quotes/list') })
    expect(existsSync(join(checkout, 'cloud/router/controllers/quotes/list.ts'))).toBe(true)
    expect(existsSync(join(checkout, 'test/router/quotes/list.test.ts'))).toBe(true)
    expect(readFileSync(join(checkout, 'cloud/router/routes.ts'), 'utf8')).toContain("'quotes/list': quotesList,")
  })

  it('makes the call type-check in the app with no other edit, and a wrong one not', () => {
    const probe = `import { call } from './api/call'
export const right = () => call('quotes/list', { limit: 3 })
// @ts-expect-error a field that the route does not take
export const wrong = () => call('quotes/list', { limits: 3 })
// @ts-expect-error a route that is not there
export const absent = () => call('quotes/lost', {})
`
    writeFileSync(join(checkout, 'src/probe.ts'), probe)
    const { status, stdout } = run(join(root, 'node_modules/typescript/bin/tsc'), '--noEmit')
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
  }, 120_000)

  it.each(['quotes', 'Quotes/list', '../x/y', 'quotes/list/all', ''])('refuses the name %j in one line', (path) => {
    const { status, stderr } = newRoute(path)
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/^A route is named plural\/verb: .+\n$/),
    })
  })

  it('overwrites nothing', () => {
    const { status, stderr } = newRoute('books/list')
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/^cloud\/router\/.+ is already there.+\n$/),
    })
  })
})
