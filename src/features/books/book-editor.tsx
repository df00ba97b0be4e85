import { Text, View } from '@tarojs/components'
import { useEffect, useLayoutEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Book } from '../../../cloud/contract/book'
import { messageOf } from '../../api/messages'
import { classList } from '../../lib/class-list'
import { dayOf } from '../../lib/day'
import { sheetWords } from '../../locale/sheet'
import { useText, useWords } from '../../locale/use-text'
import { library } from '../../sync/my-library'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { Skeleton } from '../../ui/skeleton'
import { hush, say } from '../../ui/snackbar.store'
import { WorkButton } from '../../ui/work-button'
import styles from './book-editor.module.css'
import { BookHead } from './book-head'
import { BookSheet } from './book-sheet'
import { takeCover } from './covering'
import { DeleteBook } from './delete-book'
import { isDirty } from './editor.store'
import { faultsText } from './fault-text'
import { Incomplete } from './incomplete'
import { Lending } from './lending'
import { LoanHistory } from './loan-history'
import { newEditor } from './my-forms'
import { SaveBar } from './save-bar'
import { SyncStatus } from './sync-status'

type BookEditorProps = {
  bookId: string
  onShelf: () => void
  /** Looks a book up again whose facts nobody knew; where nothing can, it is not offered. */
  onLookAgain?: (book: Book) => Promise<unknown>
  /** A book is shown whose facts nobody knew; whether its reader is typing by now is told when asked. */
  onIncomplete?: (book: Book, isTyping: () => boolean) => unknown
  /** Leads to where links are made; a private book is in none. */
  onShare?: () => unknown
}

/** When a page that was opened has come to rest: whoever only looked in is gone by then. */
const AT_REST_MS = 1_000

/** Everything about one book of the shelf, to read and to change. */
export function BookEditor({ bookId, onShelf, onLookAgain, onIncomplete, onShare }: BookEditorProps) {
  const text = useText()
  const { page, sheet, coverPhoto } = useWords(sheetWords)
  const [editor] = useState(newEditor)
  const state = useStore(editor.store)
  // Before anything is drawn: what is on the phone needs no skeleton, which a slow phone would draw first.
  useLayoutEffect(() => editor.open(bookId), [editor, bookId])
  const isEdited = isDirty(state)
  // The bar with Save takes the place where short words are said.
  useEffect(() => (isEdited ? hush() : undefined), [isEdited])

  const { base, values, round, isResumed, faults, isGone, error, book = base } = state
  const incomplete = book?.isIncomplete ? book.bookId : undefined
  // Once for each that is opened and stays open, not for whatever becomes of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the book itself changes with every edit
  useEffect(() => {
    if (incomplete === undefined || !book) return
    const timer = setTimeout(() => onIncomplete?.(book, () => isDirty(editor.store.getState())), AT_REST_MS)
    return () => clearTimeout(timer)
  }, [incomplete])
  if (!base || !book || !values) {
    if (!error && !isGone) return <Skeleton label={text.shelf.loading} rows={1} />
    return (
      <Notice tone="failure" text={error ? messageOf(error, text) : page.gone}>
        {error && <WorkButton text={text.action.retry} isCompact onPress={library.sync} />}
        <Button text={page.toShelf} look="outline" isCompact onPress={onShelf} />
      </Notice>
    )
  }
  const save = () => {
    if (editor.save()) say({ text: page.saved })
  }
  return (
    <View>
      <BookHead book={book} />
      <SyncStatus bookId={bookId} />
      {book.isIncomplete && <Incomplete onLookAgain={onLookAgain && (() => onLookAgain(book))} />}
      {isResumed && (
        <Notice tone="remark" text={page.restoredDraft}>
          <Button text={text.action.discard} look="outline" isCompact onPress={editor.revert} />
        </Notice>
      )}
      <Lending book={book} />
      <BookSheet key={round} base={base} values={values} faults={faults} onSet={editor.set} />
      <LoanHistory book={book} />
      <View className={classList(styles.foot)}>
        {onShare && !book.isPrivate && <Button text={sheet.share} look="outline" onPress={onShare} />}
        {book.cover !== undefined && <Button text={coverPhoto.remove} look="outline" onPress={() => takeCover(book)} />}
        <DeleteBook book={book} onDeleted={onShelf} />
        <Text className={classList(styles.added)}>{page.added(dayOf(book.addedAt))}</Text>
      </View>
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
