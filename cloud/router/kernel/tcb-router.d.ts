/** tcb-router 1.1.2 ships no types; these are the parts we use. */
declare module 'tcb-router' {
  type Context = { body?: unknown }
  export default class TcbRouter {
    constructor(options: { event: { $url: string } })
    use(middleware: (ctx: Context, next: () => Promise<unknown>) => Promise<unknown>): void
    router(path: string, handler: (ctx: Context) => Promise<void>): void
    serve(): Promise<unknown>
  }
}
