import { Hono } from 'hono'

type Handler = () => Promise<unknown>

/** A Hono app with every route and three middlewares, built once, asked as its README asks: a Request in, a Response out. */
export function honoApp(routes: ReadonlyMap<string, Handler>) {
  const app = new Hono()
  for (let i = 0; i < 3; i++) app.use(async (_context, next) => next())
  for (const [path, handler] of routes) app.post(`/${path}`, async (context) => context.json((await handler()) ?? null))
  return async (url: string) => {
    const response = await app.request(`/${url}`, { method: 'POST' })
    if (!response.ok) throw new Error(`status ${response.status}`)
    return response.json()
  }
}
