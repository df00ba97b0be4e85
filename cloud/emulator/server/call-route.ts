import { isDocument } from '../engine/document'
import { DEFAULT_APP_ID } from '../functions/function-environment'
import { type Functions, MOST_EVENT_BYTES } from '../functions/functions'
import { executeFailed, type PlatformError, payloadTooLarge } from '../functions/platform-error'
import type { Exchange, Route } from './exchange'

/** `POST /call/<function>`: what `wx.cloud.callFunction` is to an app, with the caller named by a header. */
export function callRoute(functions: Functions): Route {
  return {
    method: 'POST',
    path: /^\/call\/([^/]+)$/,
    async handle(exchange) {
      const body = await exchange.body(MOST_EVENT_BYTES)
      if (!body) return refuse(exchange, payloadTooLarge())
      const event = eventOf(body.toString('utf8'))
      if (!event) return refuse(exchange, executeFailed('the event must be a JSON object'))
      const caller = {
        openId: exchange.header('x-openid') || undefined,
        appId: exchange.header('x-appid') || DEFAULT_APP_ID,
        source: 'wx_client',
      }
      const { record, result, error } = await functions.invoke({ name: exchange.captures[0] ?? '', event, caller })
      const headers = { 'x-database-round-trips': String(record.roundTrips.length) }
      if (error) return refuse(exchange, error, headers)
      const head = JSON.stringify({ errMsg: 'cloud.callFunction:ok', requestID: record.id })
      const text = `${head.slice(0, -1)},"result":${result ?? 'null'}}`
      exchange.text(200, text, { 'content-type': 'application/json; charset=utf-8', ...headers })
    },
  }
}

function refuse(exchange: Exchange, error: PlatformError, headers: Record<string, string> = {}): void {
  const { errCode, message } = error
  const errMsg = `cloud.callFunction:fail Error: errCode: ${errCode}  | errMsg: ${message}`
  exchange.json({ errMsg, errCode }, { 'x-database-round-trips': '0', ...headers })
}

function eventOf(text: string): string | undefined {
  if (text === '') return '{}'
  try {
    return isDocument(JSON.parse(text)) ? text : undefined
  } catch {
    return undefined
  }
}
