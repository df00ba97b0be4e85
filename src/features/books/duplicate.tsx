import { Text, View } from '@tarojs/components'
import type { Book } from '../../../cloud/contract/book'
import { classList } from '../../lib/class-list'
import { useText } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Cover } from '../../ui/cover'
import { Notice } from '../../ui/notice'
import styles from './duplicate.module.css'

type DuplicateProps = {
  existing: Book
  /** What skipping is called, where it does not lead to the other book. */
  skip?: string
  onSkip: () => void
  onAnswer: (answer: 'copy' | 'volume') => void
}

/** The same ISBN is on the shelf already: a question, not an error. */
export function Duplicate({ existing, skip, onSkip, onAnswer }: DuplicateProps) {
  const { adding } = useText()
  const { title, authors, isbn, cover } = existing
  return (
    <Notice tone="remark" title={adding.duplicate} text={adding.duplicateText}>
      <View className={classList(styles.existing)}>
        <Cover title={title} authors={authors} isbn={isbn} picture={cover} />
        <View className={classList(styles.words)}>
          <Text className={classList(styles.title)}>{title}</Text>
          <Text className={classList(styles.soft)}>{authors.join('、')}</Text>
        </View>
      </View>
      <Button text={skip ?? adding.skip} onPress={onSkip} />
      <Button text={adding.copy} look="outline" onPress={() => onAnswer('copy')} />
      <Button text={adding.volume} look="outline" onPress={() => onAnswer('volume')} />
    </Notice>
  )
}
