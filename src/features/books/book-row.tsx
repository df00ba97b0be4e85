import { Text, View } from '@tarojs/components'
import { memo } from 'react'
import type { Book } from '../../../cloud/contract/book'
import { classList } from '../../lib/class-list'
import { useText } from '../../locale/use-text'
import { Cover } from '../../ui/cover'
import { Icon } from '../../ui/icon'
import { Press } from '../../ui/press'
import { Stars } from '../../ui/stars'
import styles from './book-row.module.css'

type BookRowProps = { book: Book; onOpen: (bookId: string) => void }

/** One book of the shelf, as a line to open. */
export const BookRow = memo(({ book, onOpen }: BookRowProps) => {
  const text = useText()
  const { title, authors, publisher, publishedAt, status, rating, isPrivate, copies } = book
  const printed = [publisher, publishedAt].filter(Boolean).join(' · ')
  const states = [
    text.status[status],
    rating ? text.rating.value(rating) : '',
    isPrivate ? text.private.label : '',
    copies > 1 ? text.book.copies(copies) : '',
  ].filter(Boolean)
  return (
    <Press
      className={classList(styles.row)}
      label={[text.shelf.open(title, authors.join('、')), ...states].join(' · ')}
      onPress={() => onOpen(book.bookId)}
    >
      <View className={classList(styles.inside)}>
        <Cover title={title} authors={authors} isbn={book.isbn} picture={book.cover} />
        <View className={classList(styles.words)}>
          <Text className={classList(styles.title)}>{title}</Text>
          {authors.length > 0 && <Text className={classList(styles.soft)}>{authors.join('、')}</Text>}
          {printed && <Text className={classList(styles.soft)}>{printed}</Text>}
          <View className={classList(styles.states)}>
            <Text className={classList(styles.state, status !== 'unread' && styles.strong)}>{text.status[status]}</Text>
            {rating !== undefined && <Stars value={rating} />}
            {isPrivate && (
              <View className={classList(styles.private)}>
                <Icon name="lock" />
                <Text>{text.private.label}</Text>
              </View>
            )}
            {copies > 1 && <Text className={classList(styles.state)}>{text.book.copies(copies)}</Text>}
          </View>
        </View>
      </View>
    </Press>
  )
})
