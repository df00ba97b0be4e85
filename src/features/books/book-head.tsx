import { Text, View } from '@tarojs/components'
import type { Book } from '../../../cloud/contract/book'
import { classList } from '../../lib/class-list'
import { dayOf } from '../../lib/day'
import { useText } from '../../locale/use-text'
import { Cover } from '../../ui/cover'
import { Heading } from '../../ui/heading'
import styles from './book-head.module.css'

/** A book as one sees it when it is taken off the shelf. */
export function BookHead({ book }: { book: Book }) {
  const text = useText()
  const { title, subtitle, authors, isbn, cover, publisher, publishedAt, addedAt, copies } = book
  const printed = [publisher, publishedAt].filter(Boolean).join(' · ')
  const kept = [text.book.added(dayOf(addedAt)), copies > 1 ? text.book.copies(copies) : ''].filter(Boolean).join(' · ')
  return (
    <View className={classList(styles.head)}>
      <Cover title={title} authors={authors} isbn={isbn} picture={cover} isLarge />
      <View className={classList(styles.words)}>
        <Heading level={2} text={title} isTitle />
        {[subtitle ?? '', authors.join('、'), printed, kept].filter(Boolean).map((line) => (
          <Text key={line} className={classList(styles.line)}>
            {line}
          </Text>
        ))}
      </View>
    </View>
  )
}
