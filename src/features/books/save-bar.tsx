import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classList } from '../../lib/class-list'
import { useText } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import styles from './save-bar.module.css'

type SaveBarProps = {
  isDirty: boolean
  isSaving: boolean
  /** Something has to be settled first. */
  isBlocked: boolean
  /** What is wrong in the form, if anything is. */
  faults: string | undefined
  failure: string | undefined
  onSave: () => Promise<void>
  onDiscard: () => void
  children: ReactNode
}

/** Comes up when there is something to save, and stays in reach. */
export function SaveBar({ isDirty, isSaving, isBlocked, faults, failure, onSave, onDiscard, children }: SaveBarProps) {
  const text = useText()
  if (!isDirty && !isSaving && !isBlocked) return null
  return (
    <View className={classList(styles.bar)}>
      {children}
      {failure && <Notice tone="failure" title={text.book.saveFailed} text={failure} />}
      {faults && <Notice tone="failure" text={faults} />}
      <View className={classList(styles.actions)}>
        <Button text={text.action.discard} look="outline" isCompact isDisabled={isSaving} onPress={onDiscard} />
        <View className={classList(styles.save)}>
          <Button
            text={isSaving ? text.book.saving : text.action.save}
            isBusy={isSaving}
            isDisabled={isBlocked}
            onPress={onSave}
          />
        </View>
      </View>
    </View>
  )
}
