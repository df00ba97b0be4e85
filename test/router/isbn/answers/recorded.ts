import type { Metadata } from '../../../../cloud/contract/lookup'
import type { Source } from '../../../../cloud/router/services/isbn/source'
import type { SourceAnswer } from '../../../support/source-server'

/** What a source answers in the cases that every source has, in its own shapes, and what must be read from it. */
export type Recorded = {
  source: Source
  isbn: string
  /** What it is asked, path and query. */
  asked: string
  hit: SourceAnswer
  metadata: Metadata
  /** A record with nothing but a title and the number. */
  bare: SourceAnswer
  title: string
  miss: SourceAnswer
  /** A record of another book. */
  other: SourceAnswer
  /** 200, and no all the same. */
  refusal: SourceAnswer
  refused: 'rate_limited' | 'source_down' | 'not_found'
  /** The hit with keys in it that mean something to a database or to JavaScript. */
  hostile: SourceAnswer
}

export const json = (body: unknown): SourceAnswer => ({ body })
export const html = (body: string): SourceAnswer => ({ body, type: 'text/html; charset=UTF-8' })

/** JSON text with hostile keys put beside the keys of every object of a record. */
export function withHostileKeys(body: object): SourceAnswer {
  const hostile =
    '"__proto__":{"isAdmin":true,"title":"x"},"_openid":"victim","_id":"x","$set":{"a":1},"constructor":{"prototype":{}},'
  return { body: JSON.stringify(body).replace(/\{(?=")/g, `{${hostile}`) }
}

export const OTHER = '9787532754687'
