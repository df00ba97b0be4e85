import { Text, View } from '@tarojs/components'
import { aria } from '../../lib/aria'
import { classList } from '../../lib/class-list'
import { statsWords } from '../../locale/stats'
import { useWords } from '../../locale/use-text'
import { Heading } from '../../ui/heading'
import styles from './chart.module.css'

export type ChartBar = { name: string; count: number }

type ChartProps = {
  title: string
  bars: readonly ChartBar[]
  /** What the bars leave out, in whole sentences. */
  notes?: readonly string[]
}

/** Bars beside each other's names. A screen reader is read a list: each name with its number. */
export function Chart({ title, bars, notes = [] }: ChartProps) {
  const stats = useWords(statsWords)
  const most = Math.max(1, ...bars.map(({ count }) => count))
  return (
    <View className={classList(styles.chart)}>
      <Heading level={2} text={title} />
      <View {...aria({ role: 'list', label: title })}>
        {bars.map(({ name, count }) => (
          <View key={name} className={classList(styles.line)} {...aria({ role: 'listitem' })}>
            <View {...aria({ role: 'img', label: stats.bar(name, count) })}>
              <View className={classList(styles.words)}>
                <Text className={classList(styles.name)}>{name}</Text>
                <Text className={classList(styles.count)}>{count}</Text>
              </View>
              <View className={classList(styles.track)}>
                {count > 0 && <View className={classList(styles.bar)} style={{ width: `${(count / most) * 100}%` }} />}
              </View>
            </View>
          </View>
        ))}
      </View>
      {notes.map((note) => (
        <Text key={note} className={classList(styles.note)}>
          {note}
        </Text>
      ))}
    </View>
  )
}
