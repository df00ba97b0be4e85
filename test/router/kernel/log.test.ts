import { expect, it } from 'vitest'
import { AppError } from '../../../cloud/router/kernel/app-error'
import { serving } from '../../../cloud/router/kernel/serve'
import { routes } from '../../../cloud/router/routes'
import { engineArena } from '../../support/engine-arena'

it('logs one line a call that names no person, no title and no event', async () => {
  const { database } = await engineArena()
  const lines: Record<string, unknown>[] = []
  const deps = { database, services: {} as never, limits: { calls: 9, writes: 9, lookups: 9 }, now: Date.now }
  const serve = serving(routes, { ...deps, log: (line) => lines.push(line) })
  const ann = { caller: { openid: 'openid-of-ann', isAdmin: false }, limitMs: 3_000 }
  await serve({ $url: 'books/add', opId: 'operation', title: 'secret title' }, ann)
  await serve({ $url: 'books/add', opId: 'operation', title: '' }, ann)
  await serve({ $url: '__proto__' }, ann)
  expect(lines).toEqual([
    { route: 'books/add', ms: expect.any(Number), outcome: 'OK', requestId: expect.any(String), caller: 'f3f5e8aa' },
    expect.objectContaining({ route: 'books/add', outcome: 'INVALID_INPUT' }),
    expect.objectContaining({ route: undefined, outcome: 'NO_SUCH_ROUTE' }),
  ])
  expect(JSON.stringify(lines)).not.toMatch(/openid-of-ann|secret title/)
})

it('keeps the trace of what nobody foresaw for the log, and tells the caller nothing of it', async () => {
  const lines: Record<string, unknown>[] = []
  const failing = { find: async () => Promise.reject(new Error('disk on fire at /secret/path')) } as never
  const deps = { database: failing, services: {} as never, limits: { calls: 9, writes: 9, lookups: 9 }, now: Date.now }
  const serve = serving(routes, { ...deps, log: (line) => lines.push(line) })
  const answer = await serve(
    { $url: 'books/list' },
    { caller: { openid: 'ann', isAdmin: false }, limitMs: 3_000, requestId: 'r1' },
  )
  expect(answer).toEqual({ ok: false, error: { code: 'INTERNAL', message: 'something went wrong', requestId: 'r1' } })
  expect(lines[0]).toMatchObject({ outcome: 'INTERNAL', cause: expect.stringContaining('disk on fire') })
  expect(new AppError('INTERNAL', 'x')).toBeInstanceOf(Error)
})

it('answers before the platform’s limit when the database hangs', async () => {
  const hanging = { find: () => new Promise(() => {}) } as never
  const deps = { database: hanging, services: {} as never, limits: { calls: 9, writes: 9, lookups: 9 }, now: Date.now }
  const serve = serving(routes, { ...deps, log: () => {} })
  const limitMs = 900
  const platform = new Promise((resolve) => setTimeout(() => resolve('killed'), limitMs - 300))
  const answer = serve({ $url: 'books/list' }, { caller: { openid: 'ann', isAdmin: false }, limitMs })
  expect(await Promise.race([answer, platform])).toMatchObject({ ok: false, error: { code: 'DEADLINE' } })
})
