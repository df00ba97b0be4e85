import { Text, View } from '@tarojs/components'
import { useStore } from 'zustand'
import type { Book } from '../../../cloud/contract/book'
import type { ApiError } from '../../api/api-error'
import { messageOf } from '../../api/messages'
import { classList } from '../../lib/class-list'
import type { Dictionary } from '../../locale/dictionary'
import { sharingWords } from '../../locale/sharing'
import { useText, useWords } from '../../locale/use-text'
import { library } from '../../sync/my-library'
import { Notice } from '../../ui/notice'
import { WorkButton } from '../../ui/work-button'
import styles from './links.module.css'
import { links } from './my-links'
import type { Refused } from './word-check'

/** How the check of words stands, and what visitors do not see because of it. */
export function CheckStatus() {
  const text = useText()
  const sharing = useWords(sharingWords)
  const { checked, refused: told, failed } = useStore(links.store)
  const { books } = useStore(library.store)
  const refused = stillRefused(told, books)
  return (
    <View>
      {checked !== undefined && <Notice tone="remark" title={sharing.checking} text={sharing.checked(checked)} />}
      {failed.checking && (
        <Notice tone="failure" title={sharing.checkFailed} text={checkText(failed.checking, text, sharing)}>
          <WorkButton text={text.action.retry} look="outline" isCompact onPress={links.check} />
        </Notice>
      )}
      {failed.making && (
        <Notice tone="failure" title={sharing.makeFailed} text={checkText(failed.making, text, sharing)} />
      )}
      {refused.length > 0 && (
        <Notice tone="remark" title={sharing.refusedBooks(refused.length)} text={sharing.refusedText}>
          <View>
            {refused.map(({ bookId, title }) => (
              <Text key={bookId} className={classList(styles.line)}>
                {sharing.refusedBook(title)}
              </Text>
            ))}
          </View>
        </Notice>
      )}
    </View>
  )
}

/** What changed since, or is private or gone by now, was not refused. */
function stillRefused(refused: readonly Refused[], books: readonly Book[]): readonly Refused[] {
  const unchanged = new Map(books.map((book) => [book.bookId, book.isPrivate ? undefined : book.updatedAt]))
  return refused.filter(({ bookId, updatedAt }) => unchanged.get(bookId) === updatedAt)
}

/** Why something could not be shown yet: the check of words has a reason of its own. */
function checkText(error: ApiError, text: Dictionary, sharing: (typeof sharingWords)['en']): string {
  const { details } = error.told
  const reason = typeof details === 'object' && details !== null && 'reason' in details ? details.reason : undefined
  if (reason === 'refused') return sharing.refusedTag
  return reason === 'unanswered' ? sharing.unanswered : messageOf(error, text)
}
