import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll } from 'vitest'

export type SourceAnswer = { status?: number; type?: string; body?: unknown; delayMs?: number; location?: string }

/** A server on this machine that plays a book source: what it answers is set by each test, what it was asked is kept. */
export function openSource() {
  const asked: { url: string; userAgent: string | undefined }[] = []
  let answer: SourceAnswer = { status: 500 }
  const server = createServer((request, response) => {
    asked.push({ url: request.url ?? '', userAgent: request.headers['user-agent'] })
    const { status = 200, type = 'application/json', body = {}, delayMs = 0, location } = answer
    setTimeout(() => {
      response.writeHead(status, { 'content-type': type, ...(location && { location }) })
      response.end(typeof body === 'string' ? body : JSON.stringify(body))
    }, delayMs)
  })
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    asked,
    answers: (next: SourceAnswer) => {
      answer = next
    },
    url: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  }
}
