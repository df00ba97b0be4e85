import { View } from '@tarojs/components'
import { aria } from '../lib/aria'
import { classList } from '../lib/class-list'
import styles from './skeleton.module.css'

/** The shape of what is coming: `rows` books, each a cover and two lines. */
export function Skeleton({ label, rows }: { label: string; rows: number }) {
  return (
    <View className={classList(styles.skeleton)} {...aria({ role: 'status', label })}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and never move
        <View key={row} className={classList(styles.row)}>
          <View className={classList(styles.cover)} />
          <View className={classList(styles.lines)}>
            <View className={classList(styles.line)} />
            <View className={classList(styles.line, styles.short)} />
          </View>
        </View>
      ))}
    </View>
  )
}
