import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classList } from '../lib/class-list'
import { Icon } from './icon'
import styles from './menu.module.css'
import { Press } from './press'

/** A few ways on, under each other on one sheet. */
export function Menu({ children }: { children: ReactNode }) {
  return <View className={classList(styles.menu)}>{children}</View>
}

type MenuRowProps = {
  title: string
  /** What is behind it, or how it stands. */
  note?: string | undefined
  isDanger?: boolean
  onPress: () => unknown
}

export function MenuRow({ title, note, isDanger = false, onPress }: MenuRowProps) {
  return (
    <Press className={classList(styles.row)} onPress={onPress}>
      <View className={classList(styles.inside)}>
        <View className={classList(styles.words)}>
          <Text className={classList(styles.title, isDanger && styles.danger)}>{title}</Text>
          {note && <Text className={classList(styles.note)}>{note}</Text>}
        </View>
        <View className={classList(styles.next)}>
          <Icon name="next" />
        </View>
      </View>
    </Press>
  )
}
