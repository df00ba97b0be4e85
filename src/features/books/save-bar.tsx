import { View } from '@tarojs/components'
import { classList } from '../../lib/class-list'
import { useText } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import styles from './save-bar.module.css'

type SaveBarProps = {
  isDirty: boolean
  /** What is wrong in the form, if anything is. */
  faults: string | undefined
  failure: string | undefined
  onSave: () => void
  onDiscard: () => void
}

/** Comes up when there is something to save, and stays in reach. */
export function SaveBar({ isDirty, faults, failure, onSave, onDiscard }: SaveBarProps) {
  const text = useText()
  if (!isDirty) return null
  return (
    <View className={classList(styles.bar)}>
      {failure && <Notice tone="failure" title={text.book.saveFailed} text={failure} />}
      {faults && <Notice tone="failure" text={faults} />}
      <View className={classList(styles.actions)}>
        <Button text={text.action.discard} look="outline" isCompact onPress={onDiscard} />
        <View className={classList(styles.save)}>
          <Button text={text.action.save} onPress={onSave} />
        </View>
      </View>
    </View>
  )
}
