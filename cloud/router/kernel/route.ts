import type * as v from 'valibot'
import type { Scope } from '../../contract/share'
import type { Permission, Repo } from '../access/permission'
import type { Words } from '../access/words'
import type { Caller } from './caller'
import type { Deadline } from './deadline'
import type { Services } from './deps'

type InputSchema = v.GenericSchema<Record<string, unknown>, Record<string, unknown>>

type Context<P extends Permission, Input> = {
  input: Input
  repo: Repo<P>
  services: Services
  /** What the owner of the data typed: the caller, or whose share it is. */
  words: Words
  deadline: Deadline
  now: () => number
}

/** What a handler holds: its parsed input, the verbs its permission names, and the time it may take. */
export type RouteContext<P extends Permission, Input> = Context<P, Input> & {
  caller: Caller & { openid: string; memberId: string }
  /**
   * Counts look-ups against the caller's limit: for whoever is about to ask a source, since only then one costs anything.
   * @throws AppError RATE_LIMITED with retryAfterMs when that is too many.
   */
  countLookups: CountLookups
}

/** What a visitor's handler holds: the same, and what the token opens instead of who calls. */
export type VisitContext<P extends Permission, Input> = Context<P, Input> & { visit: { ownerId: string; scope: Scope } }

export type CountLookups = (amount: number) => Promise<void>

/** What a route counts against: calls are counted by each instance, writes by the database, for all of them. */
export type LimitKind = 'calls' | 'writes'

/** One thing the function can do. Its file's path under controllers/ is its `$url`. */
export type Route<P extends Permission, S extends InputSchema, Output> = {
  permission: P | readonly P[]
  input: S
  /** Without it, a route that may write counts as a write and any other as a call. */
  limit?: LimitKind
  /** How large an event may be, where it is not the usual 64 KiB. */
  maxBytes?: number
  handler: (context: RouteContext<P, v.InferOutput<S>>) => Promise<Output>
}

type VisitSchema = v.GenericSchema<
  Record<string, unknown> & { token: string },
  Record<string, unknown> & { token: string }
>

/** A route for whoever holds the token of a share, signed in or not. */
export type Visit<P extends Permission, S extends VisitSchema, Output> = {
  permission: P | readonly P[]
  input: S
  handler: (context: VisitContext<P, v.InferOutput<S>>) => Promise<Output>
}

/** A route of any shape, as the kernel runs it: what it takes is checked at run time. */
export type AnyRoute = {
  permission: Permission | readonly Permission[]
  input: InputSchema
  limit?: LimitKind
  maxBytes?: number
  byToken?: true
  // biome-ignore lint/suspicious/noExplicitAny: a table of routes holds handlers of every context; serve builds the right one
  handler: (context: any) => Promise<unknown>
}

export function defineRoute<P extends Permission, S extends InputSchema, Output>(
  route: Route<P, S, Output>,
): Route<P, S, Output> {
  return route
}

export function defineVisit<P extends Permission, S extends VisitSchema, Output>(
  route: Visit<P, S, Output>,
): Visit<P, S, Output> & { byToken: true } {
  return { ...route, byToken: true }
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
