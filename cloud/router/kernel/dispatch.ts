import TcbRouter from 'tcb-router'

/**
 * Runs one matched route through tcb-router. A router is made for each event and knows this route only: its state
 * lives on the instance, and a path it does not know, or one it takes for its own, never reaches it.
 */
export async function dispatch(url: string, handler: () => Promise<unknown>): Promise<unknown> {
  const app = new TcbRouter({ event: { $url: url } })
  app.router(url, async (ctx) => {
    ctx.body = await handler()
  })
  return app.serve()
}
