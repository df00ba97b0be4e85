import { useStore } from 'zustand'
import type { Book } from '../../../cloud/contract/book'
import { readIsbn } from '../../../cloud/contract/isbn'
import { SaveFound } from '../../features/books/save-found'
import { inbox } from '../../features/inbox/my-inbox'
import { CodeEntry } from '../../features/isbn/code-entry'
import { Finding } from '../../features/isbn/finding'
import { FoundCard } from '../../features/isbn/found-card'
import { lookups } from '../../features/isbn/my-lookups'
import { useText } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { hush, say } from '../../ui/snackbar.store'
import { toBook, toShelf } from '../go'
import { writeDown } from './write-down'

/** A number that is typed, what the catalogues say of it, and what to do with that. */
export function ByNumber() {
  const text = useText()
  const lookup = useStore(lookups.store)
  const { answer, code, opId } = lookup
  const metadata = answer?.outcome === 'found' ? answer.metadata : undefined
  const found = answer && metadata && { ...metadata, isbn: answer.isbn13 }

  const look = () => {
    hush()
    return lookups.look()
  }
  const fill = () => {
    const reading = readIsbn(code)
    const known = found ?? (reading.ok ? { isbn: reading.isbn13 } : {})
    return writeDown(known.isbn, () => known)
  }
  const shelve = () => {
    const reading = readIsbn(code)
    if (!reading.ok) return
    inbox.shelveNumber(reading.isbn13)
    lookups.clear()
    say({ text: text.lookup.shelved })
  }
  const saved = (book: Book) => {
    lookups.clear()
    say({
      text: text.adding.saved(book.title),
      action: { text: text.action.view, run: () => toBook(book.bookId).then(() => undefined) },
    })
  }
  return (
    <>
      <CodeEntry lookup={lookup} onType={lookups.type} onLook={look} />
      <Finding lookup={lookup} onLook={look} onFill={fill} onShelve={shelve} />
      {answer && metadata && found && (
        <>
          <FoundCard isbn13={answer.isbn13} metadata={metadata} source={answer.source} />
          <SaveFound
            key={opId}
            opId={opId}
            found={found}
            onSaved={saved}
            onOpen={toBook}
            onShelf={toShelf}
            onEdit={fill}
            onOther={lookups.clear}
          />
        </>
      )}
      {!found && <Button text={text.lookup.manual} look="plain" onPress={fill} />}
    </>
  )
}
