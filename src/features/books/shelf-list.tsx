import { Text, View } from '@tarojs/components'
import type { Book } from '../../../cloud/contract/book'
import { messageOf } from '../../api/messages'
import { aria } from '../../lib/aria'
import { classList } from '../../lib/class-list'
import { useText } from '../../locale/use-text'
import type { LibraryState } from '../../sync/library.store'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { Skeleton } from '../../ui/skeleton'
import { BookRow } from './book-row'
import { EmptyShelf } from './empty-shelf'
import styles from './shelf-list.module.css'

type ShelfListProps = {
  shelf: LibraryState
  onOpen: (bookId: string) => void
  onAdd: () => void
  onLoad: () => Promise<void>
}

/** The shelf in every state it can be in: coming, empty, failed with what there is, more below, at its end. */
export function ShelfList({ shelf, onOpen, onAdd, onLoad }: ShelfListProps) {
  const text = useText()
  const { books, doing, isKnown, error } = shelf
  if (!isKnown && books.length === 0 && !error) return <Skeleton label={text.shelf.loading} rows={5} />
  return (
    <View>
      {error && (
        <Notice tone="failure" title={isKnown ? text.shelf.refreshFailed : undefined} text={messageOf(error, text)}>
          <Button text={text.action.retry} look="outline" isCompact isBusy={doing !== 'nothing'} onPress={onLoad} />
        </Notice>
      )}
      {isKnown && books.length === 0 && <EmptyShelf onAdd={onAdd} />}
      {books.length > 0 && <Rows books={books} onOpen={onOpen} />}
      {isKnown && books.length > 0 && <Text className={classList(styles.end)}>{text.shelf.end}</Text>}
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
