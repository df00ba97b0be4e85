import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../lib/aria'
import { classList } from '../lib/class-list'
import styles from './field.module.css'
import { Icon } from './icon'

type FieldProps = { label: string; fault?: string | undefined; hint?: string | undefined; children: ReactNode }

/** A control under its name, with what is wrong with it or what helps to fill it. */
export function Field({ label, fault, hint, children }: FieldProps) {
  return (
    <View className={classList(styles.field)}>
      <Text className={classList(styles.label)} aria-hidden>
        {label}
      </Text>
      {children}
      {fault ? <FaultText text={fault} /> : hint && <Text className={classList(styles.hint)}>{hint}</Text>}
    </View>
  )
}

/** What is wrong with what was typed. */
export function FaultText({ text }: { text: string }) {
  return (
    <View className={classList(styles.fault)} {...aria({ role: 'alert' })}>
      <Icon name="warn" />
      <Text>{text}</Text>
    </View>
  )
}
