import { View } from '@tarojs/components'
import { useState } from 'react'
import { useStore } from 'zustand'
import { messageOf } from '../../api/messages'
import { accountWords } from '../../locale/account'
import { useText, useWords } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Heading } from '../../ui/heading'
import { Notice } from '../../ui/notice'
import { TextInput } from '../../ui/text-input'
import { HalfRemoved } from './half-removed'
import { leaving } from './my-leaving'

type RemoveAccountProps = { onExport: () => unknown; onRemoved: () => Promise<unknown> }

/** Erases everything of the reader, for good: asked twice, the second time in their own hand. */
export function RemoveAccount({ onExport, onRemoved }: RemoveAccountProps) {
  const text = useText()
  const account = useWords(accountWords)
  const { isRemoving, isHalfDone, error } = useStore(leaving.store)
  const [isAsked, setAsked] = useState(isHalfDone)
  const [typed, setTyped] = useState('')
  const isMeant = typed.trim().toLowerCase() === account.word.toLowerCase()

  const remove = async () => {
    if (isMeant && (await leaving.remove())) await onRemoved()
  }
  return (
    <View>
      <Heading level={2} text={account.remove} />
      <HalfRemoved />
      <Notice tone="remark" text={account.removeText}>
        <Button text={account.exportFirst} look="outline" isCompact onPress={onExport} />
      </Notice>
      {!isAsked && <Button text={account.remove} look="danger" onPress={() => setAsked(true)} />}
      {isAsked && (
        <View>
          <Field label={account.confirm(account.word)}>
            <TextInput label={account.confirm(account.word)} initial="" onText={setTyped} onDone={remove} hasFocus />
          </Field>
          {error && <Notice tone="failure" title={account.removeFailed} text={messageOf(error, text)} />}
          <Button
            text={isRemoving ? account.removing : account.removeForGood}
            look="danger"
            isBusy={isRemoving}
            isDisabled={!isMeant}
            onPress={remove}
          />
        </View>
      )}
    </View>
  )
}
