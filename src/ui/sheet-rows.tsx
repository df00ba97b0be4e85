import { Text, View } from '@tarojs/components'
import { classList } from '../lib/class-list'
import styles from './sheet-rows.module.css'

/** What is known, line by line: a name and what it is. */
export function SheetRows({ rows }: { rows: readonly { name: string; text: string }[] }) {
  return (
    <View>
      {rows.map(({ name, text }) => (
        <View key={`${name} ${text}`} className={classList(styles.row)}>
          <Text className={classList(styles.name)}>{name}</Text>
          <Text className={classList(styles.text)}>{text}</Text>
        </View>
      ))}
    </View>
  )
}
