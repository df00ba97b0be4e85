import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { classList } from '../lib/class-list'
import { Button } from './button'
import { Icon } from './icon'
import styles from './list-input.module.css'
import { Press } from './press'
import { TextInput } from './text-input'

type ListInputProps = {
  label: string
  initial: readonly string[]
  /** What is typed and not added yet is in the list too: nobody should lose a word for not pressing a button. */
  onItems: (items: string[]) => void
  placeholder?: string | undefined
  isInvalid?: boolean
  words: { add: string; remove: (what: string) => string }
}

/** A few short texts: each can be taken away, and one more typed. A new `key` starts it over. */
export function ListInput({ label, initial, onItems, placeholder, isInvalid = false, words }: ListInputProps) {
  const [items, setItems] = useState(initial)
  const [typed, setTyped] = useState('')
  const [round, setRound] = useState(0)

  const settle = (kept: readonly string[], rest: string) => {
    setItems(kept)
    setTyped(rest)
    onItems(withItem(kept, rest))
  }
  const add = () => {
    if (typed.trim() === '') return
    settle(withItem(items, typed), '')
    setRound(round + 1)
  }
  return (
    <View>
      {items.length > 0 && (
        <View className={classList(styles.items)}>
          {items.map((item) => (
            <Press
              key={item}
              className={classList(styles.item)}
              label={words.remove(item)}
              onPress={() =>
                settle(
                  items.filter((other) => other !== item),
                  typed,
                )
              }
            >
              <View className={classList(styles.inside)}>
                <Text>{item}</Text>
                <Icon name="close" />
              </View>
            </Press>
          ))}
        </View>
      )}
      <View className={classList(styles.line)}>
        <View className={classList(styles.box)}>
          <TextInput
            key={round}
            label={label}
            initial=""
            placeholder={placeholder}
            isInvalid={isInvalid}
            onText={(text) => settle(items, text)}
            onDone={add}
            hasFocus={round > 0}
          />
        </View>
        {typed.trim() !== '' && <Button text={words.add} look="outline" isCompact onPress={add} />}
      </View>
    </View>
  )
}

function withItem(items: readonly string[], text: string): string[] {
  const item = text.trim()
  return item === '' || items.includes(item) ? [...items] : [...items, item]
}
