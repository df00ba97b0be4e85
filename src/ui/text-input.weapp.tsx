import { Input, Textarea } from '@tarojs/components'
import { classList } from '../lib/class-list'
import { attempt } from './attempt'
import styles from './text-input.module.css'
import type { TextInputProps } from './text-input-props'

// WeChat's ID-card keyboard is the one with digits and X: all that an ISBN needs. That of a nickname offers WeChat's own.
const KEYBOARD = { text: 'text', number: 'number', isbn: 'idcard', nickname: 'nickname', search: 'text' } as const

/** A line, or several, to type into. Uncontrolled: a controlled one puts the cursor at the end while editing. */
export function TextInput({
  label,
  initial,
  onText,
  onLeave,
  onDone,
  placeholder = '',
  kind = 'text',
  isInvalid = false,
  hasFocus = false,
}: TextInputProps) {
  const common = {
    className: classList(
      styles.box,
      kind === 'prose' && styles.prose,
      kind === 'search' && styles.search,
      isInvalid && styles.invalid,
    ),
    'aria-label': label,
    defaultValue: initial,
    placeholder,
    placeholderClass: styles.placeholder ?? '',
    maxlength: -1,
    focus: hasFocus,
    onInput: ({ detail }: { detail: { value: string } }) => void attempt(() => onText?.(detail.value)),
    onBlur: ({ detail }: { detail: { value: string } }) => onLeave?.(detail.value),
  }
  if (kind === 'prose') return <Textarea {...common} autoHeight />
  const confirmType = kind === 'search' ? 'search' : onDone ? 'go' : 'next'
  return <Input {...common} type={KEYBOARD[kind]} confirmType={confirmType} onConfirm={() => onDone?.()} />
}
