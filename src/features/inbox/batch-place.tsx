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

/** Where the books that are scanned now belong: a line, until it is pressed. */
export function BatchPlace() {
  const { inbox, field, placeholder, action } = useText()
  const { location, tags } = useStore(batches.store)
  const [isOpen, setOpen] = useState(false)
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
  return (
    <View className={classList(styles.open)}>
      <Text className={classList(styles.name)}>{inbox.batchText}</Text>
      <Field label={field.location}>
        <TextInput
          label={field.location}
          initial={location}
          placeholder={placeholder.location}
          // As long as a book's own may be.
          onText={(text) => batches.set({ location: text.trim().slice(0, 80) })}
          onDone={() => setOpen(false)}
        />
      </Field>
      <Field label={field.tags}>
        <ListInput
          label={field.tags}
          initial={tags}
          placeholder={placeholder.tags}
          onItems={(items) => batches.set({ tags: items.slice(0, 50).map((tag) => tag.slice(0, 40)) })}
          words={action}
        />
      </Field>
      <Button text={inbox.batchDone} look="outline" onPress={() => setOpen(false)} />
    </View>
  )
}
