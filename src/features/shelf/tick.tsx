import { View } from '@tarojs/components'
import { classList } from '../../lib/class-list'
import { Icon } from '../../ui/icon'
import styles from './tick.module.css'

/** Whether a book is picked: only to be seen. */
export function Tick({ isOn }: { isOn: boolean }) {
  return (
    <View className={classList(styles.tick, isOn && styles.on)} aria-hidden>
      {isOn && <Icon name="done" />}
    </View>
  )
}
