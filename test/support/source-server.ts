import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll } from 'vitest'

export type SourceAnswer = {
  status?: number
  type?: string
  body?: unknown
  delayMs?: number
  location?: string
  retryAfter?: string
  /** Breaks the connection off in the middle of the body. */
  isCutOff?: boolean
}

/** The same every time, or by what is asked. */
export type Answering = SourceAnswer | ((url: URL) => SourceAnswer)

/** A server on this machine that plays a book source: what it answers is set by each test, what it was asked is kept. */
export function openSource() {
  const asked: { url: string; userAgent: string | undefined }[] = []
  let answering: Answering = { status: 500 }
  const server = createServer((request, response) => {
    asked.push({ url: request.url ?? '', userAgent: request.headers['user-agent'] })
    const answer = typeof answering === 'function' ? answering(urlOf(request)) : answering
    setTimeout(() => send(response, answer), answer.delayMs ?? 0)
  })
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    asked,
    answers: (next: Answering) => {
      answering = next
    },
    url: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  }
}

function urlOf(request: IncomingMessage): URL {
  return new URL(request.url ?? '/', 'http://source')
}

function send(response: ServerResponse, answer: SourceAnswer): void {
  const { status = 200, type = 'application/json', body = {}, location, retryAfter, isCutOff = false } = answer
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
  response.writeHead(status, {
    'content-type': type,
    'content-length': bytes.length,
    ...(location && { location }),
    ...(retryAfter && { 'retry-after': retryAfter }),
  })
  if (!isCutOff) response.end(bytes)
  else response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy())
}
