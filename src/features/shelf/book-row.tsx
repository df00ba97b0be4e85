import { Text, View } from '@tarojs/components'
import { memo } from 'react'
import type { Book } from '../../../cloud/contract/book'
import { loanOf } from '../../../cloud/contract/loan'
import { classList } from '../../lib/class-list'
import { useText } from '../../locale/use-text'
import { Cover } from '../../ui/cover'
import { Icon } from '../../ui/icon'
import { Press } from '../../ui/press'
import { Stars } from '../../ui/stars'
import { bookLabel } from './book-label'
import styles from './book-row.module.css'
import { Tick, ticked } from './tick'

export type ShelfBookProps = {
  book: Book
  /** Whether it is picked, while books are being picked. */
  isPicked: boolean | undefined
  onPress: (bookId: string) => unknown
}

/** One book of the shelf, as a line. */
export const BookRow = memo(({ book, isPicked, onPress }: ShelfBookProps) => {
  const text = useText()
  const { title, authors, publisher, status, rating, isPrivate } = book
  const loan = loanOf(book)
  const place = loan ? text.shelf.lentTo(loan.to) : book.location
  const people = authors.join('、')
  return (
    <Press
      className={classList(styles.row, isPicked && ticked)}
      label={bookLabel(book, text, [people, publisher, text.status[status], place])}
      isPicked={isPicked}
      onPress={() => onPress(book.bookId)}
    >
      {isPicked !== undefined && <Tick />}
      <Cover title={title} authors={authors} isbn={book.isbn} picture={book.cover} />
      <View className={classList(styles.words)}>
        <Text className={classList(styles.title)}>{title}</Text>
        {(people || publisher) && (
          <Text className={classList(styles.soft)}>{[people, publisher].filter(Boolean).join(' · ')}</Text>
        )}
        <View className={classList(styles.states)}>
          <Text className={classList(status === 'unread' ? styles.state : styles.strong)}>{text.status[status]}</Text>
          {rating !== undefined && <Stars value={rating} />}
          {isPrivate && <Icon name="lock" />}
          {place && <Text className={classList(styles.place)}>{place}</Text>}
        </View>
      </View>
    </Press>
  )
})
