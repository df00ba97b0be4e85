import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useStore } from 'zustand'
import { classList } from '../../lib/class-list'
import { useText } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Icon } from '../../ui/icon'
import { ListInput } from '../../ui/list-input'
import { Press } from '../../ui/press'
import { TextInput } from '../../ui/text-input'
import styles from './batch-place.module.css'
import { batches } from './my-inbox'

// As long as those of a book may be.
const [LONGEST_PLACE, LONGEST_TAG, MOST_TAGS] = [80, 40, 50]

/** Where the books that are scanned now belong: a line, until it is pressed. */
export function BatchPlace() {
  const { inbox, field, placeholder, action, fault } = useText()
  const { location, tags } = useStore(batches.store)
  const [isOpen, setOpen] = useState(false)
  const [isLong, setLong] = useState(false)
  const [wrongTags, setWrongTags] = useState<string>()
  const said = [location, ...tags].filter(Boolean).join(' · ') || inbox.batchNone
  if (!isOpen) {
    return (
      <Press className={classList(styles.line)} onPress={() => setOpen(true)}>
        <View className={classList(styles.inside)}>
          <View className={classList(styles.words)}>
            <Text className={classList(styles.name)}>{inbox.batch}</Text>
            <Text>{said}</Text>
          </View>
          <Icon name="next" />
        </View>
      </Press>
    )
  }
  // What no book can have is told, and not taken.
  const place = (typed: string) => {
    const isTooLong = [...typed.trim()].length > LONGEST_PLACE
    setLong(isTooLong)
    if (!isTooLong) batches.set({ location: typed.trim() })
  }
  const tag = (items: string[]) => {
    const isTooLong = items.some((item) => [...item].length > LONGEST_TAG)
    const wrong = isTooLong ? fault.atMost(LONGEST_TAG) : items.length > MOST_TAGS ? fault.tooMany : undefined
    setWrongTags(wrong)
    if (!wrong) batches.set({ tags: items })
  }
  return (
    <View className={classList(styles.open)}>
      <Text className={classList(styles.name)}>{inbox.batchText}</Text>
      <Field label={field.location} fault={isLong ? fault.atMost(LONGEST_PLACE) : undefined}>
        <TextInput
          label={field.location}
          initial={location}
          placeholder={placeholder.location}
          isInvalid={isLong}
          onText={place}
          onDone={() => setOpen(false)}
        />
      </Field>
      <Field label={field.tags} fault={wrongTags}>
        <ListInput
          label={field.tags}
          initial={tags}
          placeholder={placeholder.tags}
          isInvalid={wrongTags !== undefined}
          onItems={tag}
          words={action}
        />
      </Field>
      <Button text={inbox.batchDone} look="outline" onPress={() => setOpen(false)} />
    </View>
  )
}
