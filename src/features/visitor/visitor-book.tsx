import { Text, View } from '@tarojs/components'
import type { VisitorBook } from '../../../cloud/contract/book'
import { aria } from '../../lib/aria'
import { classList } from '../../lib/class-list'
import { useText, useWords } from '../../locale/use-text'
import { visitorWords } from '../../locale/visitor'
import { Button } from '../../ui/button'
import { Cover } from '../../ui/cover'
import styles from './visitor-book.module.css'

type VisitorBookProps = { book: VisitorBook; isMine: boolean; onWish: () => unknown }

/** A book of somebody else's shelf. */
export function VisitedBook({ book, isMine, onWish }: VisitorBookProps) {
  const text = useWords(visitorWords)
  const { status } = useText()
  const { title, authors, publisher, publishedAt, tags, cover } = book
  const made = [publisher, publishedAt].filter(Boolean).join('，')
  return (
    <View className={classList(styles.book)} {...aria({ role: 'listitem' })}>
      <Cover title={title} authors={authors} picture={cover} />
      <View className={classList(styles.words)}>
        <Text className={classList(styles.title)}>{title}</Text>
        <Text className={classList(styles.soft)}>{authors.join('、')}</Text>
        {made && <Text className={classList(styles.soft)}>{made}</Text>}
        <View className={classList(styles.tags)}>
          {[status[book.status], ...tags].map((tag) => (
            <Text key={tag} className={classList(styles.tag)}>
              {tag}
            </Text>
          ))}
        </View>
      </View>
      <Button
        text={isMine ? text.wished : text.wish}
        label={isMine ? text.wishedBook(title) : text.wishBook(title)}
        look="outline"
        isCompact
        isDisabled={isMine}
        onPress={onWish}
      />
    </View>
  )
}
