import { Text, View } from '@tarojs/components'
import { aria } from '../lib/aria'
import { classList } from '../lib/class-list'
import styles from './toggle.module.css'
import type { ToggleProps } from './toggle-props'

/** On or off, and what that means. */
export function Toggle({ label, meaning, isOn, onChange }: ToggleProps) {
  return (
    <View
      className={classList(styles.row)}
      onClick={() => onChange(!isOn)}
      {...aria({ role: 'switch', label, isChecked: isOn })}
    >
      <View className={classList(styles.words)}>
        <Text className={classList(styles.label)}>{label}</Text>
        {meaning && <Text className={classList(styles.meaning)}>{meaning}</Text>}
      </View>
      <View className={classList(styles.track, isOn && styles.on)} aria-hidden>
        <View className={classList(styles.knob)} />
      </View>
    </View>
  )
}
