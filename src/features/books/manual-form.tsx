import { View } from '@tarojs/components'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { Book } from '../../../cloud/contract/book'
import { classList } from '../../lib/class-list'
import { useText } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Heading } from '../../ui/heading'
import { Notice } from '../../ui/notice'
import { AddingQuestion } from './adding-question'
import { check, type Faults } from './checking'
import { dropDraft } from './dropping'
import { FactFields } from './fact-fields'
import { faultsText } from './fault-text'
import { manualDrafts } from './manual-draft'
import { newAdder } from './my-forms'
import { OwnFields } from './own-fields'
import styles from './save-found.module.css'
import type { Field, Values } from './values'

type ManualFormProps = { onSaved: (book: Book) => void; onOpen: (bookId: string) => void; onShelf: () => void }

/** A book written down by hand. It stays on the phone, as far as it is, until it is saved. */
export function ManualForm({ onSaved, onOpen, onShelf }: ManualFormProps) {
  const text = useText()
  const { draft, round } = useStore(manualDrafts.store)
  const [adder] = useState(newAdder)
  const [faults, setFaults] = useState<Faults>({})
  const adding = useStore(adder.store)

  const set = <F extends Field>(field: F, value: Values[F]) => {
    setFaults({ ...faults, [field]: undefined })
    manualDrafts.set(field, value)
  }
  const tell = (book: Book | undefined) => {
    if (!book) return
    manualDrafts.begin()
    onSaved(book)
  }
  const save = () => {
    const { values, opId } = manualDrafts.store.getState().draft
    const checked = check(values)
    setFaults(checked.ok ? {} : checked.faults)
    if (checked.ok) tell(adder.save(opId, checked.book))
  }
  const saveAnother = () => {
    manualDrafts.rename()
    return save()
  }
  const wrong = faultsText(faults, text)
  const fields = { values: draft.values, faults, onSet: set }
  return (
    <View>
      <View key={round}>
        <FactFields {...fields} />
        <Heading level={2} text={text.book.mine} />
        <OwnFields {...fields} />
      </View>
      <AddingQuestion
        adding={adding}
        onRetry={() => tell(adder.retry())}
        onAnswer={(answer) => tell(adder.answer(answer))}
        onSkip={onOpen}
        onShelf={onShelf}
        onAgain={saveAnother}
      />
      {wrong && <Notice tone="failure" text={wrong} />}
      <View className={classList(styles.actions)}>
        <Button text={text.adding.save} onPress={save} />
        <Button text={text.adding.reset} look="plain" onPress={dropDraft} />
      </View>
    </View>
  )
}
