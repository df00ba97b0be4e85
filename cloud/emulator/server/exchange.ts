import type { IncomingMessage, ServerResponse } from 'node:http'

/** One request with what its route's pattern caught, and the ways to answer it. */
export class Exchange {
  constructor(
    readonly request: IncomingMessage,
    readonly response: ServerResponse,
    readonly url: URL,
    readonly captures: readonly string[],
  ) {}

  header(name: string): string | undefined {
    const value = this.request.headers[name]
    return Array.isArray(value) ? value[0] : value
  }

  json(body: unknown, headers: Record<string, string> = {}): void {
    this.text(200, JSON.stringify(body), { 'content-type': 'application/json; charset=utf-8', ...headers })
  }

  text(status: number, body: string | Buffer, headers: Record<string, string> = {}): void {
    const size = Buffer.byteLength(body)
    this.response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers, 'content-length': size })
    this.response.end(body)
  }

  /** The whole body, or undefined when it is longer than the limit; the rest is then read and thrown away. */
  body(limit: number): Promise<Buffer | undefined> {
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = []
      let size = 0
      this.request.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size <= limit) chunks.push(chunk)
      })
      this.request.once('end', () => resolve(size <= limit ? Buffer.concat(chunks) : undefined))
      this.request.once('error', reject)
    })
  }
}

export type Route = { method: string; path: RegExp; handle(exchange: Exchange): Promise<void> }
