import { Text, View } from '@tarojs/components'
import { useStore } from 'zustand'
import { messageOf } from '../../api/messages'
import { classList } from '../../lib/class-list'
import { useText } from '../../locale/use-text'
import { session } from '../../sync/my-library'
import { Button } from '../../ui/button'
import { Heading } from '../../ui/heading'
import { Notice } from '../../ui/notice'
import styles from './profile.module.css'

/** Who is reading here. */
export function Profile() {
  const text = useText()
  const { member, isAsking, error } = useStore(session.store)
  const name = member?.nickname || text.me.anonymous
  return (
    <View className={classList(styles.profile)}>
      {error && (
        <Notice tone="failure" title={text.me.profileFailed} text={messageOf(error, text)}>
          <Button text={text.action.retry} look="outline" isCompact isBusy={isAsking} onPress={session.ask} />
        </Notice>
      )}
      <View className={classList(styles.card)}>
        <View className={classList(styles.seal)} aria-hidden>
          <Text>{[...name][0]}</Text>
        </View>
        <View className={classList(styles.words)}>
          <Heading level={1} text={name} />
          <Text className={classList(styles.soft)}>{member?.isAdmin ? text.me.admin : text.me.nicknameLater}</Text>
        </View>
      </View>
    </View>
  )
}
