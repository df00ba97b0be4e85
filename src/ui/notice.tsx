import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../lib/aria'
import { classList } from '../lib/class-list'
import { Icon } from './icon'
import styles from './notice.module.css'

type NoticeProps = {
  tone: 'failure' | 'remark'
  title?: string | undefined
  text?: string | undefined
  /** What can be done about it: buttons. */
  children?: ReactNode
}

/** Something the reader has to know, where it happened, with what to do next. */
export function Notice({ tone, title, text, children }: NoticeProps) {
  return (
    <View
      className={classList(styles.notice, styles[tone])}
      {...aria({ role: tone === 'failure' ? 'alert' : 'status' })}
    >
      <View className={classList(styles.head)}>
        {tone === 'failure' && <Icon name="warn" />}
        <View className={classList(styles.words)}>
          {title && <Text className={classList(styles.title)}>{title}</Text>}
          {text && <Text className={classList(styles.text)}>{text}</Text>}
        </View>
      </View>
      {children && <View className={classList(styles.actions)}>{children}</View>}
    </View>
  )
}
