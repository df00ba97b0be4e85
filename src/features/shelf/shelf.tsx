import { Text, View } from '@tarojs/components'
import Taro, { usePageScroll } from '@tarojs/taro'
import { type ReactNode, useCallback, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { messageOf } from '../../api/messages'
import { aria } from '../../lib/aria'
import { classList } from '../../lib/class-list'
import { useText } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { ListEnd } from '../../ui/list-end'
import { Notice } from '../../ui/notice'
import { Skeleton } from '../../ui/skeleton'
import { EmptyShelf } from './empty-shelf'
import { shelfView } from './my-shelf-view'
import { NothingFound } from './nothing-found'
import { Picking } from './picking'
import styles from './shelf.module.css'
import { ShelfBooks } from './shelf-books'
import { ShelfHead } from './shelf-head'
import type { ShelfDoings, ShelfSource } from './shelf-source'
import { ShelfTools } from './shelf-tools'
import { useFound } from './use-found'

type ShelfProps = {
  source: ShelfSource
  doings: ShelfDoings
  /** How the phone and the cloud stand. */
  status: ReactNode
  onOpen: (bookId: string) => unknown
  onAdd: () => unknown
  onShop: () => unknown
  onStats: () => unknown
}

/** The shelf in every state it can be in: coming, empty, failed with what there is, narrowed to nothing, full. */
export function Shelf({ source, doings, status, onOpen, onAdd, onShop, onStats }: ShelfProps) {
  const text = useText()
  const { books, isKnown, isBusy, error } = source
  const view = useStore(shelfView.store)
  const { found, facets } = useFound(books, view)
  useFromTheTop(view)
  const isPicking = view.picked !== undefined
  const press = useCallback(
    (bookId: string) => (isPicking ? shelfView.toggle(bookId) : onOpen(bookId)),
    [isPicking, onOpen],
  )

  const isNarrowed = found.books.length < books.length
  const hasBooks = books.length > 0
  return (
    <View className={classList(isPicking && styles.aboveBar)}>
      <ShelfHead canPick={hasBooks} isPicking={isPicking} onShop={onShop} onStats={onStats} />
      {hasBooks && <ShelfTools view={view} facets={facets} all={books.length} />}
      {status}
      {error && (
        <Notice tone="failure" title={isKnown ? text.shelf.refreshFailed : undefined} text={messageOf(error, text)}>
          <Button text={text.action.retry} look="outline" isCompact isBusy={isBusy} onPress={doings.refresh} />
        </Notice>
      )}
      {!isKnown && !hasBooks && !error && <Skeleton label={text.shelf.loading} rows={5} />}
      {isKnown && !hasBooks && <EmptyShelf onAdd={onAdd} />}
      <View {...aria({ role: 'status' })}>
        {isNarrowed && (
          <Text className={classList(styles.count)}>{text.shelf.found(found.books.length, books.length)}</Text>
        )}
      </View>
      {hasBooks && found.books.length === 0 && <NothingFound onClear={shelfView.clear} />}
      {found.books.length > 0 && (
        <>
          <ShelfBooks found={found} look={view.look} sort={view.sort} picked={view.picked} onPress={press} />
          {isKnown && <ListEnd />}
        </>
      )}
      {view.picked && <Picking books={found.books} all={books} picked={view.picked} facets={facets} doings={doings} />}
    </View>
  )
}

/** What is looked for is shown from its beginning. */
function useFromTheTop({ query, filter, sort, look }: ReturnType<typeof shelfView.store.getState>): void {
  const shown = useRef({ query, filter, sort, look })
  const scrolled = useRef(0)
  usePageScroll(({ scrollTop }) => {
    scrolled.current = scrollTop
  })
  useEffect(() => {
    const before = shown.current
    shown.current = { query, filter, sort, look }
    if (before.query === query && before.filter === filter && before.sort === sort && before.look === look) return
    // Asked for at the top already, it would lay out the whole page for every key.
    if (scrolled.current > 0) void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }, [query, filter, sort, look])
}
