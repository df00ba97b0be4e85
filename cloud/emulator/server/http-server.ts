import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { EmulatorError } from '../emulator-error'
import { Exchange, type Route } from './exchange'
import { refusalOf } from './gate'

export type HttpServer = { port: number; close(): Promise<void> }

const ADDRESS = '127.0.0.1'

/** Listens on the loopback address only and gives each request to the first route that fits. */
export async function listen(port: number, routes: readonly Route[]): Promise<HttpServer> {
  const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
    serve(routes, request, response).catch((error: unknown) => fail(response, error))
  })
  await bind(server, port)
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function serve(routes: readonly Route[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refusal = refusalOf(request)
  if (refusal) {
    new Exchange(request, response, new URL('http://localhost'), []).text(403, refusal)
    return
  }
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
  const method = request.method === 'HEAD' ? 'GET' : request.method
  for (const route of routes) {
    const match = route.method === method ? route.path.exec(url.pathname) : null
    if (!match) continue
    await route.handle(new Exchange(request, response, url, match.slice(1)))
    return
  }
  new Exchange(request, response, url, []).text(404, `no such address: ${request.method} ${url.pathname}`)
}

function fail(response: ServerResponse, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error)
  if (response.headersSent) response.destroy()
  else response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(message)
}

function bind(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'is already in use' : `cannot be used: ${error.message}`
      reject(new EmulatorError(`Port ${port} ${reason}.`))
    })
    server.listen(port, ADDRESS, resolve)
  })
}
