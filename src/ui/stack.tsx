import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classList } from '../lib/class-list'
import styles from './stack.module.css'

/** Things under each other, with air between them. */
export function Stack({ children }: { children: ReactNode }) {
  return <View className={classList(styles.stack)}>{children}</View>
}
