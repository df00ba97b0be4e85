import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { messageOf } from '../../api/messages'
import { useText } from '../../locale/use-text'
import { library } from '../../sync/my-library'
import { Button } from '../../ui/button'
import { Heading } from '../../ui/heading'
import { Notice } from '../../ui/notice'
import { Skeleton } from '../../ui/skeleton'
import { hush, say } from '../../ui/snackbar.store'
import { BookHead } from './book-head'
import { DeleteBook } from './delete-book'
import { isDirty } from './editor.store'
import { FactFields } from './fact-fields'
import { faultsText } from './fault-text'
import { newEditor } from './my-forms'
import { OwnFields } from './own-fields'
import { SaveBar } from './save-bar'
import { SyncStatus } from './sync-status'

type BookEditorProps = { bookId: string; onShelf: () => void }

/** Everything about one book of the shelf, to read and to change. */
export function BookEditor({ bookId, onShelf }: BookEditorProps) {
  const text = useText()
  const [editor] = useState(newEditor)
  const state = useStore(editor.store)
  useEffect(() => editor.open(bookId), [editor, bookId])
  const isEdited = isDirty(state)
  // The bar with Save takes the place where short words are said.
  useEffect(() => (isEdited ? hush() : undefined), [isEdited])

  const { base, values, round, isResumed, faults, error } = state
  if (!base || !values) {
    if (!error) return <Skeleton label={text.shelf.loading} rows={1} />
    const isGone = error.code === 'NOT_FOUND'
    return (
      <Notice tone="failure" text={isGone ? text.book.gone : messageOf(error, text)}>
        {!isGone && <Button text={text.action.retry} isCompact onPress={() => library.sync()} />}
        <Button text={text.book.toShelf} look="outline" isCompact onPress={onShelf} />
      </Notice>
    )
  }
  const save = () => {
    if (editor.save()) say({ text: text.book.saved })
  }
  const fields = { values, faults, onSet: editor.set }
  return (
    <View>
      <BookHead book={base} />
      <SyncStatus bookId={bookId} />
      {isResumed && (
        <Notice tone="remark" text={text.book.restoredDraft}>
          <Button text={text.action.discard} look="outline" isCompact onPress={editor.revert} />
        </Notice>
      )}
      <View key={round}>
        <Heading level={2} text={text.book.mine} />
        <OwnFields {...fields} />
        <Heading level={2} text={text.book.facts} />
        <FactFields {...fields} />
      </View>
      <DeleteBook book={base} onDeleted={onShelf} />
      <SaveBar
        isDirty={isEdited}
        faults={faultsText(faults, text)}
        failure={error && messageOf(error, text)}
        onSave={save}
        onDiscard={editor.revert}
      />
    </View>
  )
}
