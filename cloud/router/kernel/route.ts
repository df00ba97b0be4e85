import type * as v from 'valibot'
import type { Permission, Repo } from '../access/permission'
import type { Caller } from './caller'
import type { Deadline } from './deadline'
import type { Services } from './deps'

type InputSchema = v.GenericSchema<Record<string, unknown>, Record<string, unknown>>

/** What a handler holds: its parsed input, the verbs its permission names, and the time it may take. */
export type RouteContext<P extends Permission, Input> = {
  input: Input
  repo: Repo<P>
  caller: Caller & { openid: string }
  services: Services
  deadline: Deadline
  now: () => number
}

/** One thing the function can do. Its file's path under controllers/ is its `$url`. */
export type Route<P extends Permission, S extends InputSchema, Output> = {
  permission: P | readonly P[]
  input: S
  handler: (context: RouteContext<P, v.InferOutput<S>>) => Promise<Output>
}

/** A route of any shape, as the kernel runs it: what it takes is checked at run time. */
export type AnyRoute = {
  permission: Permission | readonly Permission[]
  input: InputSchema
  // biome-ignore lint/suspicious/noExplicitAny: a table of routes holds handlers of every context; serve builds the right one
  handler: (context: any) => Promise<unknown>
}

export function defineRoute<P extends Permission, S extends InputSchema, Output>(
  route: Route<P, S, Output>,
): Route<P, S, Output> {
  return route
}

/** From a table of routes, what a client may call: path -> what goes in and what comes out. */
export type ApiOf<Routes> = {
  [Path in keyof Routes]: Routes[Path] extends {
    input: infer S extends InputSchema
    handler: (...args: never) => Promise<infer Output>
  }
    ? { input: v.InferInput<S>; output: Output }
    : never
}
