import { Text, View } from '@tarojs/components'
import type { Book } from '../../../cloud/contract/book'
import { loanOf } from '../../../cloud/contract/loan'
import { classList } from '../../lib/class-list'
import { shopWords } from '../../locale/shop'
import { useText, useWords } from '../../locale/use-text'
import { Cover } from '../../ui/cover'
import { Press } from '../../ui/press'
import styles from './known-book.module.css'

type KnownBookProps = {
  book: Book
  /** Whether to say where it stands. */
  hasPlace?: boolean
  onOpen: (bookId: string) => unknown
}

/** A book of the reader's own: where it is, what it is. */
export function KnownBook({ book, hasPlace = false, onOpen }: KnownBookProps) {
  const shop = useWords(shopWords)
  const { shelf, status } = useText()
  const { title, authors, location, copies } = book
  const loan = loanOf(book)
  const place = loan ? shelf.lentTo(loan.to) : location && shop.mineAt(location)
  const isNowhere = hasPlace && !place && book.status !== 'wish'
  const more = [
    ...[authors.join('、'), status[book.status]],
    ...[copies > 1 ? shop.copies(copies) : '', isNowhere ? shop.mineNowhere : ''],
  ]
  return (
    <Press className={classList(styles.book)} onPress={() => onOpen(book.bookId)}>
      <View className={classList(styles.inside)}>
        <Cover title={title} authors={authors} isbn={book.isbn} picture={book.cover} />
        <View className={classList(styles.words)}>
          {hasPlace && place && <Text className={classList(styles.place)}>{place}</Text>}
          <Text className={classList(styles.title)}>{title}</Text>
          <Text className={classList(styles.more)}>{more.filter(Boolean).join(' · ')}</Text>
        </View>
      </View>
    </Press>
  )
}
