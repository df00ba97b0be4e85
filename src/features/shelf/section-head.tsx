import { Text, View } from '@tarojs/components'
import { aria } from '../../lib/aria'
import { classList } from '../../lib/class-list'
import { useText } from '../../locale/use-text'
import styles from './section-head.module.css'

/** What the next books have in common, and how many they are. */
export function SectionHead({ title, count }: { title: string; count: number }) {
  const { shelf } = useText()
  return (
    <View
      className={classList(styles.head)}
      {...aria({ role: 'heading', level: 2, label: `${title} · ${shelf.count(count)}` })}
    >
      <Text className={classList(styles.title)}>{title}</Text>
      <Text className={classList(styles.count)}>{count}</Text>
    </View>
  )
}
