import { View } from '@tarojs/components'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { Book, NewBook } from '../../../cloud/contract/book'
import { classList } from '../../lib/class-list'
import { newOpId } from '../../lib/op-id'
import { useText } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { AddingQuestion } from './adding-question'
import { newAdder } from './my-forms'
import styles from './save-found.module.css'

type SaveFoundProps = {
  found: NewBook
  /** Belongs to this finding: give the element the same as its `key`. */
  opId: string
  onSaved: (book: Book) => void
  onOpen: (bookId: string) => void
  onShelf: () => void
  onEdit: () => void
  onOther: () => void
}

/** What can be done with a book that was found. */
export function SaveFound({ found, opId, onSaved, onOpen, onShelf, onEdit, onOther }: SaveFoundProps) {
  const { lookup } = useText()
  const [adder] = useState(newAdder)
  const adding = useStore(adder.store)

  const tell = (book: Book | undefined) => {
    if (book) onSaved(book)
  }
  const save = () => tell(adder.save(opId, found))
  return (
    <View>
      <AddingQuestion
        adding={adding}
        onRetry={() => tell(adder.retry())}
        onAnswer={(answer) => tell(adder.answer(answer))}
        onSkip={onOpen}
        onShelf={onShelf}
        onAgain={() => tell(adder.save(newOpId(), found))}
      />
      {adding.step !== 'duplicate' && (
        <View className={classList(styles.actions)}>
          <Button text={lookup.save} onPress={save} />
          <Button text={lookup.edit} look="outline" onPress={onEdit} />
          <Button text={lookup.other} look="plain" onPress={onOther} />
        </View>
      )}
    </View>
  )
}
