import { Text, View } from '@tarojs/components'
import { aria } from '../lib/aria'
import { classList } from '../lib/class-list'
import styles from './choice.module.css'
import type { ChoiceProps } from './choice-props'

/** One of a few. */
export function Choice<T extends string>({ label, options, value, isOneLine = false, onChoose }: ChoiceProps<T>) {
  return (
    <View className={classList(styles.group, isOneLine && styles.oneLine)} {...aria({ role: 'radiogroup', label })}>
      {options.map((option) => (
        <View
          key={option.value}
          className={classList(styles.chip, option.value === value && styles.chosen)}
          onClick={() => onChoose(option.value)}
          {...aria({ role: 'radio', label: option.text, isChecked: option.value === value })}
        >
          <Text>{option.text}</Text>
        </View>
      ))}
    </View>
  )
}
