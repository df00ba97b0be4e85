import { Picker, Text, View } from '@tarojs/components'
import { classList } from '../lib/class-list'
import styles from './day-input.module.css'
import type { DayInputProps } from './day-input-props'
import { Icon } from './icon'
import { Press } from './press'
import box from './text-input.module.css'

/** A day of the calendar, or none: WeChat's own wheel. */
export function DayInput({ label, value, onDay, isInvalid = false, words }: DayInputProps) {
  const shown = value || words.none
  return (
    <View className={classList(styles.row)}>
      <Picker
        mode="date"
        className={classList(box.box, styles.day, isInvalid && box.invalid)}
        value={value}
        onChange={({ detail }) => onDay(detail.value)}
        aria-role="button"
        aria-label={`${label} ${shown}`}
      >
        <Text className={classList(value === '' && styles.none)}>{shown}</Text>
      </Picker>
      {value !== '' && (
        <Press className={classList(styles.clear)} label={words.clear} onPress={() => onDay('')}>
          <Icon name="close" />
        </Press>
      )}
    </View>
  )
}
