import { Text, View } from '@tarojs/components'
import type { Book } from '../../../cloud/contract/book'
import { messageOf } from '../../api/messages'
import { aria } from '../../lib/aria'
import { classList } from '../../lib/class-list'
import { useText } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { Skeleton } from '../../ui/skeleton'
import { BookRow } from './book-row'
import { EmptyShelf } from './empty-shelf'
import type { ShelfState } from './shelf.store'
import styles from './shelf-list.module.css'

type ShelfListProps = {
  shelf: ShelfState
  onOpen: (bookId: string) => void
  onAdd: () => void
  onLoad: () => Promise<void>
  onMore: () => Promise<void>
}

/** The shelf in every state it can be in: coming, empty, failed with what there is, more below, at its end. */
export function ShelfList({ shelf, onOpen, onAdd, onLoad, onMore }: ShelfListProps) {
  const text = useText()
  const { books, cursor, doing, isKnown, error } = shelf
  if (!isKnown && !error) return <Skeleton label={text.shelf.loading} rows={5} />
  return (
    <View>
      {error && (
        <Notice tone="failure" title={isKnown ? text.shelf.refreshFailed : undefined} text={messageOf(error, text)}>
          <Button text={text.action.retry} look="outline" isCompact isBusy={doing !== 'nothing'} onPress={onLoad} />
        </Notice>
      )}
      {isKnown && books.length === 0 && <EmptyShelf onAdd={onAdd} />}
      {books.length > 0 && <Rows books={books} onOpen={onOpen} />}
      {doing === 'more' && <Skeleton label={text.shelf.loading} rows={1} />}
      {cursor !== undefined && doing === 'nothing' && !error && (
        <View className={classList(styles.foot)}>
          <Button text={text.shelf.more} look="plain" isCompact onPress={onMore} />
        </View>
      )}
      {books.length > 0 && cursor === undefined && !error && (
        <Text className={classList(styles.end)}>{text.shelf.end}</Text>
      )}
    </View>
  )
}

function Rows({ books, onOpen }: { books: readonly Book[]; onOpen: (bookId: string) => void }) {
  return (
    <View {...aria({ role: 'list' })}>
      {books.map((book) => (
        <View key={book.bookId} {...aria({ role: 'listitem' })}>
          <BookRow book={book} onOpen={onOpen} />
        </View>
      ))}
    </View>
  )
}
