import compose from 'koa-compose'

type Handler = () => Promise<unknown>
type Context = { body?: unknown }

/** A Map of routes, each with koa-compose run once at start over three middlewares and its handler. */
export function composedOnce(routes: ReadonlyMap<string, Handler>) {
  const pass: compose.Middleware<Context> = async (_ctx, next) => next()
  const chains = new Map(
    [...routes].map(([path, handler]) => {
      const last: compose.Middleware<Context> = async (ctx) => {
        ctx.body = await handler()
      }
      return [path, compose<Context>([pass, pass, pass, last])]
    }),
  )
  return async (url: string) => {
    const chain = chains.get(url)
    if (!chain) throw new Error('no such route')
    const context: Context = {}
    await chain(context)
    return context.body
  }
}
