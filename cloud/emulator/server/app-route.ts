import sirv from 'sirv'
import type { Route } from './exchange'

/** The app's files, read at each request so that a rebuild shows at once. */
export function appRoute(appDir: string): Route {
  const serve = sirv(appDir, { dev: true, etag: true })
  return {
    method: 'GET',
    path: /^\/(?!emulator(\/|$)|admin$|call\/|files\/|health$)/,
    async handle({ request, response, url }) {
      await new Promise<void>((resolve) => {
        response.once('close', resolve)
        serve(request, response, () => {
          response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end(`no such file: ${url.pathname}`)
        })
      })
    },
  }
}
