import { View } from '@tarojs/components'
import { useState } from 'react'
import { classList } from '../../lib/class-list'
import { useText } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { TextInput } from '../../ui/text-input'
import styles from './new-word.module.css'

type NewWordProps = { label: string; most: number; onWord: (word: string) => unknown }

/** A tag or a place that is not there yet. */
export function NewWord({ label, most, onWord }: NewWordProps) {
  const { action, fault } = useText()
  const [word, setWord] = useState('')
  const typed = word.trim()
  const isTooLong = [...typed].length > most
  const isUnfit = typed === '' || isTooLong
  const done = () => {
    if (!isUnfit) void onWord(typed)
  }
  return (
    <Field label={label} fault={isTooLong ? fault.tooLong : undefined}>
      <View className={classList(styles.line)}>
        <View className={classList(styles.box)}>
          <TextInput label={label} initial="" isInvalid={isTooLong} onText={setWord} onDone={done} />
        </View>
        <Button text={action.add} isCompact isDisabled={isUnfit} onPress={done} />
      </View>
    </Field>
  )
}
