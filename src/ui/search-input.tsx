import { View } from '@tarojs/components'
import { useState } from 'react'
import { classList } from '../lib/class-list'
import { Icon } from './icon'
import { Press } from './press'
import styles from './search-input.module.css'
import { TextInput } from './text-input'

type SearchInputProps = {
  label: string
  placeholder: string
  /** What it starts with; a new `key` starts it over. */
  initial: string
  /** Whether there is anything to clear. */
  isFilled: boolean
  clearLabel: string
  onText: (text: string) => void
}

/** What is looked for, told with every letter, and one press that empties it. */
export function SearchInput({ label, placeholder, initial, isFilled, clearLabel, onText }: SearchInputProps) {
  const [emptied, setEmptied] = useState(0)
  const empty = () => {
    setEmptied(emptied + 1)
    onText('')
  }
  return (
    <View className={classList(styles.place)}>
      <View className={classList(styles.sign)}>
        <Icon name="search" />
      </View>
      <TextInput
        key={emptied}
        label={label}
        initial={emptied > 0 ? '' : initial}
        placeholder={placeholder}
        kind="search"
        hasFocus={emptied > 0}
        onText={onText}
      />
      {isFilled && (
        <Press className={classList(styles.clear)} label={clearLabel} onPress={empty}>
          <Icon name="close" />
        </Press>
      )}
    </View>
  )
}
