import * as v from 'valibot'
import { BATCH } from '../../cloud/contract/batch'
import { BatchInput } from '../../cloud/router/kernel/batch'

const Called = v.looseObject({ $url: v.string() })

/** The routes that an event asks for: one, or those of a batch in their order. */
export function routesOf(event: unknown): string[] {
  if (!v.is(Called, event)) return []
  const { $url, ...input } = event
  return $url === BATCH ? v.parse(BatchInput, input).calls.map(({ url }) => url) : [$url]
}

/** An event in one word of a story: "books/update", or of a batch "books/update + books/remove". */
export const nameOf = (event: unknown): string => [...new Set(routesOf(event))].join(' + ')
