import { isDocument } from '../engine/document'
import type { World } from '../world'
import type { Exchange, Route } from './exchange'

const MOST_BYTES = 512 * 1024 * 1024

/** What tests and the console do to the emulator itself. */
export function controlRoutes(world: World): Route[] {
  return [
    post(/^\/emulator\/reset$/, async () => {
      await world.reset()
      return { ok: true }
    }),
    post(/^\/emulator\/seed$/, async () => ({ ok: true, documents: await world.seed() })),
    post(/^\/emulator\/faults$/, async (exchange) => {
      const complaint = world.faults.set(await bodyOf(exchange))
      if (complaint !== undefined) throw new Complaint(complaint)
      return { ok: true, faults: world.faults.current }
    }),
    get(/^\/emulator\/faults$/, async () => world.faults.current),
    post(/^\/emulator\/openapi$/, async (exchange) => {
      world.openApi.setScript(await bodyOf(exchange))
      return { ok: true }
    }),
    post(/^\/emulator\/trigger\/(.+)$/, async ({ captures: [name = ''] }) => trigger(world, decodeURIComponent(name))),
    get(/^\/emulator\/outbox$/, async () => ({ messages: world.outbox.messages })),
  ]
}

/** Fires every timer of a name; the answer is that of the only one, or a list of `runs`. */
async function trigger({ timers }: World, name: string) {
  const named = timers.named(name)
  if (named.length === 0) throw new Complaint(`there is no timer ${name}`)
  const runs = await Promise.all(
    named.map(async (timer) => {
      const { record, result, error } = await timers.fire(timer)
      return error
        ? { ok: false, requestId: record.id, error: error.message }
        : { ok: true, requestId: record.id, result: JSON.parse(result ?? 'null') }
    }),
  )
  return runs.length === 1 ? runs[0] : { ok: runs.every(({ ok }) => ok), runs }
}

/** A request that cannot be carried out as it was sent. */
export class Complaint extends Error {
  override readonly name = 'Complaint'
}

export async function bodyOf(exchange: Exchange): Promise<Record<string, unknown>> {
  const body = await exchange.body(MOST_BYTES)
  if (!body) throw new Complaint('the request body is too large')
  try {
    const value: unknown = JSON.parse(body.toString('utf8') || '{}')
    if (isDocument(value)) return value
  } catch {
    throw new Complaint('the request body is not JSON')
  }
  throw new Complaint('the request body is not a JSON object')
}

type Handler = (exchange: Exchange) => Promise<unknown>

export const post = (path: RegExp, handler: Handler): Route => ({ method: 'POST', path, handle: answering(handler) })
export const get = (path: RegExp, handler: Handler): Route => ({ method: 'GET', path, handle: answering(handler) })

function answering(handler: Handler) {
  return async (exchange: Exchange) => {
    try {
      exchange.json(await handler(exchange))
    } catch (error) {
      if (!(error instanceof Complaint)) throw error
      exchange.text(400, JSON.stringify({ ok: false, error: error.message }), { 'content-type': 'application/json' })
    }
  }
}
