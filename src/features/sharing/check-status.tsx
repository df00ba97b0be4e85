import { Text, View } from '@tarojs/components'
import { useStore } from 'zustand'
import type { ApiError } from '../../api/api-error'
import { messageOf } from '../../api/messages'
import { classList } from '../../lib/class-list'
import type { Dictionary } from '../../locale/dictionary'
import { sharingWords } from '../../locale/sharing'
import { useText, useWords } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import styles from './links.module.css'
import { links } from './my-links'

/** How the check of words stands, and what visitors do not see because of it. */
export function CheckStatus() {
  const text = useText()
  const sharing = useWords(sharingWords)
  const { doing, checked, refused, failed } = useStore(links.store)
  return (
    <View>
      {doing === 'checking' && <Notice tone="remark" title={sharing.checking} text={sharing.checked(checked)} />}
      {failed.checking && (
        <Notice tone="failure" title={sharing.checkFailed} text={checkText(failed.checking, text, sharing)}>
          <Button text={text.action.retry} look="outline" isCompact onPress={links.check} />
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

/** Why something could not be shown yet: the check of words has a reason of its own. */
function checkText(error: ApiError, text: Dictionary, sharing: (typeof sharingWords)['en']): string {
  const { details } = error.told
  const reason = typeof details === 'object' && details !== null && 'reason' in details ? details.reason : undefined
  if (reason === 'refused') return sharing.refusedTag
  return reason === 'unanswered' ? sharing.unanswered : messageOf(error, text)
}
