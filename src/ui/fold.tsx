import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classList } from '../lib/class-list'
import styles from './fold.module.css'
import { Heading } from './heading'
import { Press } from './press'

type FoldProps = {
  title: string
  /** What the button says, and to a screen reader of what; without one it cannot be opened or closed now. */
  button?: { text: string; label: string; onPress: () => void }
  children: ReactNode
}

/** A part of a screen that is read first, and opened where it is wanted. */
export function Fold({ title, button, children }: FoldProps) {
  return (
    <View className={classList(styles.fold)}>
      <View className={classList(styles.head)}>
        <View className={classList(styles.title)}>
          <Heading level={2} text={title} isTight />
        </View>
        {button && (
          <Press className={classList(styles.button)} label={button.label} onPress={button.onPress}>
            <Text>{button.text}</Text>
          </Press>
        )}
      </View>
      {children}
    </View>
  )
}
