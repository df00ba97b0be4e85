import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { Book } from '../../../cloud/contract/book'
import { messageOf } from '../../api/messages'
import { useText } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { removal } from './my-books'
import { offerUndo } from './removing'

/** Takes a book off the shelf without asking: it can be taken back. */
export function DeleteBook({ book, onDeleted }: { book: Book; onDeleted: () => void }) {
  const text = useText()
  const { isRemoving, error } = useStore(removal.store)
  useEffect(() => removal.reset, [])

  const remove = async () => {
    if (!(await removal.remove(book))) return
    onDeleted()
    offerUndo(book)
  }
  return (
    <View>
      {error && <Notice tone="failure" title={text.book.deleteFailed} text={messageOf(error, text)} />}
      <Button
        text={isRemoving ? text.book.deleting : text.book.delete}
        look="danger"
        isBusy={isRemoving}
        onPress={remove}
      />
    </View>
  )
}
