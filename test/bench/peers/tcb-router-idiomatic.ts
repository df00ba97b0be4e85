import TcbRouter from 'tcb-router'

type Handler = () => Promise<unknown>

/** tcb-router as its README shows it: for every event a router with all routes and all middlewares. */
export function idiomatic(routes: ReadonlyMap<string, Handler>) {
  return async (url: string) => {
    const app = new TcbRouter({ event: { $url: url } })
    for (let i = 0; i < 3; i++) app.use(async (_ctx, next) => next())
    for (const [path, handler] of routes) {
      app.router(path, async (ctx) => {
        ctx.body = await handler()
      })
    }
    return app.serve()
  }
}
