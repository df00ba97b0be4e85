import { Text, View } from '@tarojs/components'
import { useStore } from 'zustand'
import { messageOf } from '../../api/messages'
import { aria } from '../../lib/aria'
import { classList } from '../../lib/class-list'
import { useText } from '../../locale/use-text'
import { Notice } from '../../ui/notice'
import { WorkButton } from '../../ui/work-button'
import { settings } from './my-settings'
import styles from './places.module.css'

/** Whether the reader's other phones know what was chosen here: nothing when they do. */
export function SettingsStatus() {
  const text = useText()
  const { isWaiting, error } = useStore(settings.store)
  if (error) {
    return (
      <Notice tone="failure" title={text.me.notSynced} text={messageOf(error, text)}>
        <WorkButton text={text.action.retry} look="outline" isCompact onPress={settings.send} />
      </Notice>
    )
  }
  return (
    <View {...aria({ role: 'status' })}>
      {isWaiting && <Text className={classList(styles.soft)}>{text.me.settingsWaiting}</Text>}
    </View>
  )
}
