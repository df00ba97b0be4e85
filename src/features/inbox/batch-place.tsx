import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useStore } from 'zustand'
import { classList } from '../../lib/class-list'
import type { Dictionary } from '../../locale/dictionary'
import { useText } from '../../locale/use-text'
import { typedInto } from '../../storage/typed'
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

/** A place being typed that is too long. */
const draft = typedInto('batch-place')

/** Where the books that are scanned now belong: a line, until it is pressed. */
export function BatchPlace() {
  const { inbox } = useText()
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
  return <OpenBatch onDone={() => setOpen(false)} />
}

function OpenBatch({ onDone }: { onDone: () => void }) {
  const { inbox, field, placeholder, action, fault } = useText()
  // What no book can have is told, and not taken: until it is put right the scans go where they went before.
  const [before] = useState(batches.store.getState)
  const [place, setPlace] = useState(() => draft.read() ?? before.location)
  const [tags, setTags] = useState(before.tags)
  const isLong = isTooLong(place)
  const wrongTags = faultOf(tags, fault)

  const typePlace = (typed: string) => {
    const isRefused = isTooLong(typed)
    setPlace(typed)
    if (isRefused) draft.write(typed)
    else draft.drop()
    batches.set({ location: isRefused ? before.location : typed.trim() })
  }
  const typeTags = (items: string[]) => {
    setTags(items)
    batches.set({ tags: faultOf(items, fault) ? before.tags : items })
  }
  const isWrong = isLong || wrongTags !== undefined
  const done = () => {
    if (!isWrong) onDone()
  }
  return (
    <View className={classList(styles.open)}>
      <Text className={classList(styles.name)}>{inbox.batchText}</Text>
      <Field label={field.location} fault={isLong ? fault.atMost(LONGEST_PLACE) : undefined}>
        <TextInput
          label={field.location}
          initial={place}
          placeholder={placeholder.location}
          isInvalid={isLong}
          onText={typePlace}
          onDone={done}
        />
      </Field>
      <Field label={field.tags} fault={wrongTags}>
        <ListInput
          label={field.tags}
          initial={before.tags}
          placeholder={placeholder.tags}
          isInvalid={wrongTags !== undefined}
          onItems={typeTags}
          words={action}
        />
      </Field>
      <Button text={inbox.batchDone} look="outline" isDisabled={isWrong} onPress={done} />
    </View>
  )
}

/** Whether no book can have this place. */
const isTooLong = (place: string) => [...place.trim()].length > LONGEST_PLACE

/** Why no book can have these tags. */
function faultOf(tags: readonly string[], fault: Dictionary['fault']): string | undefined {
  if (tags.some((tag) => [...tag].length > LONGEST_TAG)) return fault.atMost(LONGEST_TAG)
  return tags.length > MOST_TAGS ? fault.tooMany : undefined
}
