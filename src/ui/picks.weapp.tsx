import { Text, View } from '@tarojs/components'
import { aria } from '../lib/aria'
import { classList } from '../lib/class-list'
import styles from './choice.module.css'
import { type PicksProps, turned } from './picks-props'

/** Any of a few. */
export function Picks<T extends string>({ label, options, picked, onPick }: PicksProps<T>) {
  return (
    <View className={classList(styles.group)} {...aria({ role: 'group', label })}>
      {options.map(({ value, text }) => (
        <View
          key={value}
          className={classList(styles.chip, picked.includes(value) && styles.chosen)}
          onClick={() => onPick(turned(picked, value))}
          {...aria({ role: 'checkbox', label: text, isChecked: picked.includes(value) })}
        >
          <Text>{text}</Text>
        </View>
      ))}
    </View>
  )
}
