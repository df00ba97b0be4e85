import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useStore } from 'zustand'
import { messageOf } from '../../api/messages'
import { classList } from '../../lib/class-list'
import { useText } from '../../locale/use-text'
import { session } from '../../sync/my-library'
import { Avatar } from '../../ui/avatar'
import { Button } from '../../ui/button'
import { Heading } from '../../ui/heading'
import { Notice } from '../../ui/notice'
import { card } from './my-card'
import styles from './profile.module.css'
import { ProfileForm } from './profile-form'

/** Who is reading here. */
export function Profile() {
  const text = useText()
  const { member, isAsking, error } = useStore(session.store)
  const { seen } = useStore(card.store)
  const [isEditing, setEditing] = useState(false)
  const name = member?.nickname || text.me.anonymous
  const below = member?.isAdmin ? text.me.admin : member?.nickname ? undefined : text.profile.optional
  return (
    <View className={classList(styles.profile)}>
      {error && (
        <Notice tone="failure" title={text.me.profileFailed} text={messageOf(error, text)}>
          <Button text={text.action.retry} look="outline" isCompact isBusy={isAsking} onPress={session.ask} />
        </Notice>
      )}
      <View className={classList(styles.card)}>
        <Avatar name={name} picture={member?.avatar ?? ''} />
        <View className={classList(styles.words)}>
          <Heading level={1} text={name} />
          {below && <Text className={classList(styles.soft)}>{below}</Text>}
        </View>
        {member && !isEditing && (
          <Button text={text.profile.edit} look="outline" isCompact onPress={() => setEditing(true)} />
        )}
      </View>
      {(seen === 'refused' || seen === 'unanswered') && (
        <Notice tone="remark" title={text.profile.notShown} text={text.profile[seen]} />
      )}
      {member && isEditing && <ProfileForm member={member} onDone={() => setEditing(false)} />}
    </View>
  )
}
