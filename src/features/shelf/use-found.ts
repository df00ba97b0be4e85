import { useEffect, useMemo } from 'react'
import type { Book } from '../../../cloud/contract/book'
import { searchIndex } from '../../lib/search-index'
import { facetsOf } from './facets'
import { foundIn } from './shelf-found'
import { inOrder } from './shelf-order'
import type { ShelfViewState } from './shelf-view.store'

/** The books that are to be seen, in their order. A key pressed only searches: the rest is worked out when it changes. */
export function useFound(books: readonly Book[], { query, filter, sort }: ShelfViewState) {
  const index = useMemo(() => searchIndex(inOrder(books, sort)), [books, sort])
  const found = useMemo(() => foundIn(index.find(query), filter), [index, query, filter])
  const facets = useMemo(() => facetsOf(books), [books])
  useEffect(() => index.prepare(), [index])
  return { found, facets }
}
