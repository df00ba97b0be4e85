import { ScrollView, View } from '@tarojs/components'
import { aria } from '../lib/aria'
import { classList } from '../lib/class-list'
import { Heading } from './heading'
import { Icon } from './icon'
import { Press } from './press'
import styles from './sheet.module.css'
import type { SheetProps } from './sheet-props'

/** Something to decide, from the foot of the screen. */
export function Sheet({ title, done, onClose, children }: SheetProps) {
  return (
    <View className={classList(styles.sheet)} {...aria({ role: 'dialog', label: title })}>
      <View className={classList(styles.behind)} onClick={onClose} catchMove aria-hidden />
      <View className={classList(styles.panel)}>
        <View className={classList(styles.head)}>
          <Heading level={2} text={title} />
          <Press className={classList(styles.close)} label={done} onPress={onClose}>
            <Icon name="close" />
          </Press>
        </View>
        <ScrollView scrollY className={classList(styles.content)}>
          {children}
        </ScrollView>
      </View>
    </View>
  )
}
