import { View } from '@tarojs/components'
import { classList } from '../../lib/class-list'
import { Icon } from '../../ui/icon'
import styles from './tick.module.css'

/** Whether a book is picked: only to be seen. It is on in everything of the class `ticked`, so that one name changes. */
export function Tick() {
  return (
    <View className={classList(styles.tick)} aria-hidden>
      <Icon name="done" />
    </View>
  )
}

export const ticked = styles.ticked
