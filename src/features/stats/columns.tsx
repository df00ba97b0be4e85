import { Text, View } from '@tarojs/components'
import { aria } from '../../lib/aria'
import { classList } from '../../lib/class-list'
import { statsWords } from '../../locale/stats'
import { useWords } from '../../locale/use-text'
import { Heading } from '../../ui/heading'
import styles from './columns.module.css'
import type { Years } from './years'

/** Years side by side, the height of each its number of books. A screen reader is read a list. */
export function Columns({ title, years: { step, bars, unknown } }: { title: string; years: Years }) {
  const stats = useWords(statsWords)
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const nameOf = (year: number) => (step === 10 ? stats.decade(year) : stats.year(year))
  if (bars.length === 0) return null
  return (
    <View className={classList(styles.chart)}>
      <Heading level={2} text={title} />
      <View className={classList(styles.columns)} {...aria({ role: 'list', label: title })}>
        {bars.map(({ value, count }) => (
          <View key={value} className={classList(styles.place)} {...aria({ role: 'listitem' })}>
            <View
              className={classList(styles.column)}
              {...aria({ role: 'img', label: stats.bar(nameOf(value), count) })}
            >
              <Text className={classList(styles.count)}>{count > 0 ? count : ''}</Text>
              <View className={classList(styles.bar)} style={{ height: `${Math.round((count / most) * 96)}px` }} />
              <Text className={classList(styles.year)}>{value}</Text>
            </View>
          </View>
        ))}
      </View>
      {unknown > 0 && <Text className={classList(styles.note)}>{stats.bar(stats.unknown, unknown)}</Text>}
    </View>
  )
}
