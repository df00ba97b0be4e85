import { Text, View } from '@tarojs/components'
import { aria } from '../../lib/aria'
import { classList } from '../../lib/class-list'
import { useText } from '../../locale/use-text'
import { library } from '../../sync/my-library'
import { Notice } from '../../ui/notice'
import { useShownStore } from '../../ui/use-shown-store'
import { Question } from './question'
import { useRestingCount } from './resting-count'
import styles from './sync-status.module.css'

type SyncStatusProps = {
  /** Only what is asked of this book, and no count. */
  bookId?: string
  onOpen?: (bookId: string) => void
}

/** How the phone and the cloud stand: quiet when they are one, a line while changes wait, and what only the reader knows. */
export function SyncStatus({ bookId, onOpen }: SyncStatusProps) {
  const { sync } = useText()
  const { waiting, asking, unread } = useShownStore(library.store)
  const asked = bookId === undefined ? asking : asking.filter((clash) => clash.bookId === library.find(bookId)?.bookId)
  const quiet = useRestingCount(waiting - asking.length)
  return (
    <View>
      {bookId === undefined && quiet > 0 && (
        <Text className={classList(styles.line)} {...aria({ role: 'status' })}>
          {sync.waiting(quiet)}
        </Text>
      )}
      {bookId === undefined && unread > 0 && <Notice tone="remark" text={sync.unread(unread)} />}
      {asked.map((clash) => (
        <Question key={clash.seq} clash={clash} onOpen={onOpen} />
      ))}
    </View>
  )
}
