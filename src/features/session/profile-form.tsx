import { View } from '@tarojs/components'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { Member } from '../../../cloud/contract/member'
import { messageOf } from '../../api/messages'
import { classList } from '../../lib/class-list'
import { useText } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Notice } from '../../ui/notice'
import { say } from '../../ui/snackbar.store'
import { TextInput } from '../../ui/text-input'
import { AvatarPicker } from './avatar-picker'
import { card, nicknameDraft } from './my-card'
import styles from './profile.module.css'

const LONGEST = 30

/** A name and a picture, both of one's own choice, and neither needed. */
export function ProfileForm({ member, onDone }: { member: Member; onDone: () => void }) {
  const text = useText()
  const { isSaving, error } = useStore(card.store)
  const [nickname, setNickname] = useState(() => nicknameDraft.read() ?? member.nickname)
  const name = nickname.trim()
  const isTooLong = [...name].length > LONGEST

  const take = async (avatar: string | undefined) => {
    if (avatar === undefined) say({ text: text.profile.unreadable })
    else await card.save({ avatar })
  }
  const type = (typed: string) => {
    setNickname(typed)
    if (typed === member.nickname) nicknameDraft.drop()
    else nicknameDraft.write(typed)
  }
  const close = () => {
    nicknameDraft.drop()
    onDone()
  }
  const save = async () => {
    if (name === member.nickname || (await card.save({ nickname: name }))) close()
  }
  return (
    <View className={classList(styles.form)}>
      <View className={classList(styles.pictures)}>
        <AvatarPicker text={text.profile.pick} isBusy={isSaving} onPicture={take} />
        {member.avatar && (
          <Button text={text.profile.drop} look="plain" isCompact isBusy={isSaving} onPress={() => take('')} />
        )}
      </View>
      <Field
        label={text.profile.nickname}
        hint={text.profile.hint}
        fault={isTooLong ? text.fault.atMost(LONGEST) : undefined}
      >
        <TextInput
          label={text.profile.nickname}
          initial={nickname}
          kind="nickname"
          isInvalid={isTooLong}
          onText={type}
          // WeChat's own name, chosen above the keyboard, is told on some phones only here.
          onLeave={type}
          onDone={save}
        />
      </Field>
      {error && (
        <Notice tone="failure" title={text.profile.failed} text={messageOf(error, text)}>
          <Button text={text.action.retry} look="outline" isCompact isBusy={isSaving} onPress={card.retry} />
        </Notice>
      )}
      <View className={classList(styles.actions)}>
        <Button text={text.action.close} look="outline" isCompact onPress={close} />
        <View className={classList(styles.save)}>
          <Button text={text.action.save} isBusy={isSaving} isDisabled={isTooLong} onPress={save} />
        </View>
      </View>
    </View>
  )
}
