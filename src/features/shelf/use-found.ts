import { useEffect, useMemo } from 'react'
import type { Book } from '../../../cloud/contract/book'
import { prepareSearch } from '../../lib/book-search'
import { facetsOf } from './facets'
import { foundIn } from './shelf-found'
import { inOrder } from './shelf-order'
import type { ShelfViewState } from './shelf-view.store'

/** The books that are to be seen, in their order. A key pressed only searches: the rest is worked out when it changes. */
export function useFound(books: readonly Book[], { query, filter, sort }: ShelfViewState) {
  const placed = useMemo(() => inOrder(books, sort), [books, sort])
  const found = useMemo(() => foundIn(placed, query, filter), [placed, query, filter])
  const facets = useMemo(() => facetsOf(books), [books])
  useEffect(() => prepareSearch(books), [books])
  return { found, facets }
}
