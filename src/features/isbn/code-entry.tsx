import { Text, View } from '@tarojs/components'
import { classList } from '../../lib/class-list'
import { useText } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Icon } from '../../ui/icon'
import { TextInput } from '../../ui/text-input'
import styles from './code-entry.module.css'
import { codeHint } from './code-hint'
import type { LookupState } from './lookup.store'

type CodeEntryProps = { lookup: LookupState; onType: (code: string) => void; onLook: () => Promise<void> }

/** A number typed from the book, told at once what is wrong with it. */
export function CodeEntry({ lookup: { code, round, isJudged, doing }, onType, onLook }: CodeEntryProps) {
  const text = useText()
  const hint = codeHint(code, isJudged, text)
  return (
    <Field
      label={text.isbn.label}
      fault={hint.kind === 'fault' ? hint.text : undefined}
      hint={hint.kind === 'typing' ? hint.text : undefined}
    >
      <View className={classList(styles.line)}>
        <View className={classList(styles.box)}>
          <TextInput
            key={round}
            label={text.isbn.label}
            initial={code}
            kind="isbn"
            placeholder={text.isbn.placeholder}
            isInvalid={hint.kind === 'fault'}
            onText={onType}
            onDone={() => void onLook()}
          />
        </View>
        <Button
          text={text.isbn.lookUp}
          isCompact
          isBusy={doing === 'looking'}
          isDisabled={code.trim() === ''}
          onPress={onLook}
        />
      </View>
      {hint.kind === 'good' && (
        <View className={classList(styles.good)}>
          <Icon name="done" />
          <Text>{hint.text}</Text>
        </View>
      )}
    </Field>
  )
}
