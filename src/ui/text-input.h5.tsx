import { type FormEvent, type KeyboardEvent, useEffect, useRef } from 'react'
import { classList } from '../lib/class-list'
import { attempt } from './attempt'
import styles from './text-input.module.css'
import type { TextInputProps } from './text-input-props'

/** A line, or several, to type into. Uncontrolled, as a Mini Program needs it: the cursor never jumps. */
export function TextInput({
  label,
  initial,
  onText,
  onLeave,
  onDone,
  placeholder,
  kind = 'text',
  isInvalid = false,
  hasFocus = false,
}: TextInputProps) {
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => {
    if (hasFocus) box.current?.focus()
  }, [hasFocus])

  const common = {
    ref: box,
    className: classList(
      styles.box,
      kind === 'prose' && styles.prose,
      kind === 'search' && styles.search,
      isInvalid && styles.invalid,
    ),
    'aria-label': label,
    'aria-invalid': isInvalid,
    defaultValue: initial,
    placeholder,
    autoComplete: 'off',
    onInput: ({ currentTarget }: FormEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      void attempt(() => onText?.(currentTarget.value)),
    onBlur: ({ currentTarget }: FormEvent<HTMLInputElement | HTMLTextAreaElement>) => onLeave?.(currentTarget.value),
  }
  if (kind === 'prose') return <textarea {...common} rows={4} />
  return (
    <input
      {...common}
      type={kind === 'search' ? 'search' : 'text'}
      inputMode={kind === 'number' ? 'numeric' : 'text'}
      autoCapitalize="none"
      enterKeyHint={kind === 'search' ? 'search' : onDone ? 'go' : 'next'}
      // Enter that ends the composition of a Chinese word is not an answer yet.
      onKeyDown={(event: KeyboardEvent) => event.key === 'Enter' && !event.nativeEvent.isComposing && onDone?.()}
    />
  )
}
