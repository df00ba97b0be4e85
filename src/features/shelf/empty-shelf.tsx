import { Text, View } from '@tarojs/components'
import { classList } from '../../lib/class-list'
import { useText } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Heading } from '../../ui/heading'
import styles from './empty-shelf.module.css'

/** A shelf without books, and the one thing to do about it. */
export function EmptyShelf({ onAdd }: { onAdd: () => void }) {
  const { shelf } = useText()
  return (
    <View className={classList(styles.empty)}>
      <View className={classList(styles.picture)} aria-hidden>
        <View className={classList(styles.spine, styles.tall)} />
        <View className={classList(styles.spine)} />
        <View className={classList(styles.spine, styles.low)} />
        <View className={classList(styles.spine, styles.leaning)} />
      </View>
      <Heading level={2} text={shelf.emptyTitle} />
      <Text className={classList(styles.text)}>{shelf.emptyText}</Text>
      <Button text={shelf.emptyAction} icon="scan" onPress={onAdd} />
    </View>
  )
}
