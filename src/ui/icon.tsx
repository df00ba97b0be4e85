import { View } from '@tarojs/components'
import { classList } from '../lib/class-list'
import styles from './icon.module.css'

export type IconName =
  | ('scan' | 'camera' | 'lock' | 'star' | 'half' | 'back' | 'close' | 'next' | 'warn' | 'done')
  | ('search' | 'covers' | 'list' | 'filter' | 'pick' | 'shop' | 'chart' | 'tag' | 'place' | 'bin' | 'status')

/** A sign in the colour of the words beside it; it never stands for them, so screen readers pass it by. */
export function Icon({ name, isLarge = false }: { name: IconName; isLarge?: boolean }) {
  return <View className={classList(styles.icon, isLarge && styles.large, styles[name])} aria-hidden />
}
