import * as v from 'valibot'
import { line } from './text'

/** What is shared: the whole shelf, or what of it has a tag or stands in a place. Private books never are. */
export const Scope = v.variant('kind', [
  v.strictObject({ kind: v.literal('shelf') }),
  v.strictObject({ kind: v.literal('tag'), value: line(40) }),
  v.strictObject({ kind: v.literal('location'), value: line(80) }),
])
export type Scope = v.InferOutput<typeof Scope>

/** 128 random bits as base64url: what the holder of a link has. */
export const ShareToken = v.pipe(v.string(), v.regex(/^[\w-]{22}$/, 'not a token'))

export const ExpiresAt = v.pipe(v.number(), v.integer(), v.minValue(1))

/** A share as its owner sees it; the token is told once, when it is made. */
export type Share = { shareId: string; scope: Scope; createdAt: number; expiresAt?: number }
