import type { APIResponse, Page, Route as Request } from 'playwright-core'
import { expect } from 'vitest'
import { type ErrorCode, SERVER_CODES } from '../../cloud/contract/errors'
import { ApiError } from '../../src/api/api-error'
import type { Route } from '../../src/api/client'
import { messageOf } from '../../src/api/messages'
import { routesOf } from '../support/routes-of'
import { zhCn } from '../support/said'

type Serve = () => Promise<APIResponse>
/** A way in which a call goes wrong, and what the app then knows of it. */
export type Failure = { name: string; code: ErrorCode; answer: (call: Request, serve: Serve) => Promise<unknown> }

const said = (body: object) => (call: Request) => call.fulfill({ json: body })

const REFUSALS: readonly Failure[] = SERVER_CODES.map((code) => ({
  ...{ name: code, code },
  answer: said({ result: { ok: false, error: { code, message: 'made to fail', requestId: 'failing' } } }),
}))

export const OFFLINE: Failure = { name: 'no network', code: 'OFFLINE', answer: (call) => call.abort() }
const PLATFORM: readonly Failure[] = [
  OFFLINE,
  {
    ...{ name: 'killed at its time limit', code: 'DEADLINE' },
    answer: said({
      errCode: -504003,
      errMsg: 'cloud.callFunction:fail Error: Invoking task timed out after 20 seconds',
    }),
  },
  { name: 'no answer one can read', code: 'INTERNAL', answer: (call) => call.fulfill({ status: 502, body: '<html>' }) },
]
/** Nothing ever comes back; the phone's own patience ends it. */
const SILENCE: Failure = { name: 'no answer at all', code: 'TIMEOUT', answer: async () => undefined }
/** It is done, and the phone is not told. */
const LOST: Failure = {
  ...{ name: 'its answer lost', code: 'OFFLINE' },
  async answer(call, serve) {
    await serve()
    await call.abort()
  },
}
export const FAILURES: readonly Failure[] = [...REFUSALS, ...PLATFORM, SILENCE, LOST]

/** The phone's network sends it again by itself. */
export const TWICE: Failure = {
  ...{ name: 'served twice', code: 'OFFLINE' },
  async answer(call, serve) {
    await serve()
    await call.fulfill({ response: await serve() })
  },
}

/** What the reader has to be told: the failure’s own words, without the number that finds it in the log. */
export const wordsOf = ({ code }: Failure) => messageOf(new ApiError(code, ''), zhCn)

/** Makes the calls of one route go wrong, all of them, until it is told to stop. The phone is the one of this reader. */
export async function failingOn(page: Page, openid: string) {
  let plan: { route: Route; failure: Failure } | undefined
  let met = 0
  const asked = new Set<string>()
  await page.route('**/call/router', async (call) => {
    const routes = routesOf(call.request().postDataJSON())
    const headers = { ...call.request().headers(), 'x-openid': openid }
    for (const route of routes) asked.add(route)
    if (!plan || !routes.includes(plan.route)) return call.continue({ headers })
    await plan.failure.answer(call, () => call.fetch({ headers }))
    met += 1
  })
  return {
    /** The routes that the app has called. */
    asked,
    let(route: Route, failure: Failure) {
      plan = { route, failure }
      met = 0
    },
    stop() {
      plan = undefined
    },
    /** Resolves when a call has gone wrong. */
    met: () => expect.poll(() => met, { timeout: 15_000, interval: 20 }).toBeGreaterThan(0),
  }
}

/** Takes everything off the phone, with no app there to put something back. */
export async function wiped(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/health`)
  await page.evaluate(() => localStorage.clear())
}

/** Waits until the screen says this. A phone that gets no answer says it when its patience is at its end. */
export async function told(page: Page, words: string | RegExp, failure: Failure): Promise<void> {
  const isSaid = async () => {
    if (failure === SILENCE) await page.clock.fastForward(1_000)
    return page.getByText(words).filter({ visible: true }).first().isVisible()
  }
  await expect.poll(isSaid, { message: `${failure.name}: says ${words}`, timeout: 15_000, interval: 30 }).toBe(true)
}
