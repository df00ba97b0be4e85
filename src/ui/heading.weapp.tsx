import { View } from '@tarojs/components'
import { aria } from '../lib/aria'
import { classList } from '../lib/class-list'
import styles from './heading.module.css'
import type { HeadingProps } from './heading-props'

export function Heading({ level, text, isTitle = false, isTight = false }: HeadingProps) {
  return (
    <View
      className={classList(
        styles.heading,
        level === 1 ? styles.first : isTitle ? styles.title : styles.second,
        isTight && styles.tight,
      )}
      {...aria({ role: 'heading' })}
    >
      {text}
    </View>
  )
}
