import { Text, View } from '@tarojs/components'
import { memo } from 'react'
import { classList } from '../../lib/class-list'
import { useText } from '../../locale/use-text'
import { Cover } from '../../ui/cover'
import { Icon } from '../../ui/icon'
import { Press } from '../../ui/press'
import { bookLabel } from './book-label'
import type { ShelfBookProps } from './book-row'
import styles from './book-tile.module.css'
import { Tick, ticked } from './tick'

/** One book of the shelf, face out. */
export const BookTile = memo(({ book, isPicked, onPress }: ShelfBookProps) => {
  const text = useText()
  const { title, authors, status, isPrivate } = book
  const second = status === 'unread' ? authors.join('、') : text.status[status]
  return (
    <Press
      className={classList(styles.tile, isPicked && ticked)}
      label={bookLabel(book, text, [second])}
      isPicked={isPicked}
      onPress={() => onPress(book.bookId)}
    >
      <Cover title={title} authors={authors} isbn={book.isbn} picture={book.cover} isFilling />
      {isPicked !== undefined && (
        <View className={classList(styles.corner)}>
          <Tick />
        </View>
      )}
      <Text className={classList(styles.title)}>{title}</Text>
      <View className={classList(styles.soft)}>
        {isPrivate && <Icon name="lock" />}
        <Text className={classList(styles.line)}>{second}</Text>
      </View>
    </Press>
  )
})
