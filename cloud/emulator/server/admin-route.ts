import { randomUUID } from 'node:crypto'
import type { Reply } from '../actions/action'
import { actionNamed } from '../actions/action-table'
import { isDocument } from '../engine/document'
import { parseMultipart } from '../wire/multipart'
import { WireRequest } from '../wire/request'
import { type Credentials, verifySignature } from '../wire/signature'
import { invalidParameter, WireError } from '../wire/wire-error'
import type { World } from '../world'
import type { Exchange, Route } from './exchange'
import { DroppedAnswer } from './faults'

export type AdminOptions = { credentials: Credentials; world: World }

const MOST_BYTES = 64 * 1024 * 1024

/** The one address every request of the SDK goes to. Refusals are HTTP 200 with a code, as on the platform. */
export function adminRoute({ credentials, world }: AdminOptions): Route {
  return {
    method: 'POST',
    path: /^\/admin$/,
    async handle(exchange) {
      const requestId = randomUUID()
      try {
        const request = await readRequest(exchange, credentials)
        const { raw, ...reply } = await answer(request, world)
        if (raw) exchange.text(200, raw, { 'content-type': 'application/octet-stream' })
        else exchange.json({ requestId, ...reply })
      } catch (error) {
        if (error instanceof DroppedAnswer) return void exchange.request.socket.destroy()
        const { code, message } = asWireError(error)
        exchange.json({ requestId, code, message })
      }
    },
  }
}

/** What is not emulated is named before the signature is looked at: cloudPay signs other than the rest. */
async function readRequest(exchange: Exchange, credentials: Credentials): Promise<WireRequest> {
  const body = await exchange.body(MOST_BYTES)
  if (!body) throw new WireError('EXCEED_MAX_PAYLOAD_SIZE', 'the request body is too large')
  const { headers, url } = exchange.request
  const contentType = headers['content-type'] ?? ''
  const parameters = contentType.startsWith('multipart/')
    ? parseMultipart(body, contentType)
    : parse(body.toString('utf8'))
  const request = new WireRequest(parameters)
  actionNamed(request.action)
  verifySignature(credentials, { url: `http://${headers.host}${url}`, headers, parameters })
  return request
}

async function answer(request: WireRequest, world: World): Promise<Reply> {
  const { action } = request
  const startedAt = performance.now()
  const call = world.functions.log.withToken(request.parameters.wxCloudApiToken)
  const collection = request.optionalText('collectionName')
  const trip = { action, ms: 0, ...(collection === undefined ? {} : { collection }) }
  if (action.startsWith('database.')) {
    world.counter.add(action)
    call?.roundTrips.push(trip)
  }
  try {
    return await world.faults.around(
      action,
      () => actionNamed(action)(request, world),
      () => world.transactions.endIfOpen(request.optionalText('transactionId')),
    )
  } finally {
    trip.ms = performance.now() - startedAt
  }
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (isDocument(value)) return value
  } catch {
    throw invalidParameter('the request body is not JSON')
  }
  throw invalidParameter('the request body is not a JSON object')
}

function asWireError(error: unknown): WireError {
  if (error instanceof WireError) return error
  return new WireError('SYS_ERR', `emulator: ${error instanceof Error ? error.message : String(error)}`)
}
