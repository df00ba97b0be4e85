import compose from 'koa-compose'

type Handler = () => Promise<unknown>
type Context = { body?: unknown }

/** A table of routes and koa-compose, with three middlewares, composed for every call. */
export function composed(routes: ReadonlyMap<string, Handler>) {
  return async (url: string) => {
    const handler = routes.get(url)
    if (!handler) throw new Error('no such route')
    const pass: compose.Middleware<Context> = async (_ctx, next) => next()
    const context: Context = {}
    await compose<Context>([
      ...[pass, pass, pass],
      async (ctx) => {
        ctx.body = await handler()
      },
    ])(context)
    return context.body
  }
}
