import { Text, View } from '@tarojs/components'
import type { VisitorBook } from '../../../cloud/contract/book'
import { messageOf } from '../../api/messages'
import { aria } from '../../lib/aria'
import { classList } from '../../lib/class-list'
import { useText, useWords } from '../../locale/use-text'
import { visitorWords } from '../../locale/visitor'
import { Avatar } from '../../ui/avatar'
import { Button } from '../../ui/button'
import { Heading } from '../../ui/heading'
import { ListEnd } from '../../ui/list-end'
import { Notice } from '../../ui/notice'
import { Skeleton } from '../../ui/skeleton'
import { WorkButton } from '../../ui/work-button'
import type { VisitState } from './visit.store'
import { VisitedBook } from './visitor-book'
import styles from './visitor-shelf.module.css'

type VisitorShelfProps = {
  visit: VisitState
  /** Whether a book is on the visitor's own shelf. */
  isMine: (book: VisitorBook) => boolean
  onAgain: () => unknown
  onMore: () => unknown
  onWish: (book: VisitorBook) => unknown
  onOwn: () => unknown
}

/** Somebody else's shelf, as far as their link opens it. */
export function VisitorShelf({ visit, isMine, onAgain, onMore, onWish, onOwn }: VisitorShelfProps) {
  const text = useText()
  const visitor = useWords(visitorWords)
  const { owner, scope, books, cursor, doing, isOver, error } = visit

  if (isOver) {
    return (
      <Notice tone="remark" title={visitor.over} text={visitor.overText}>
        <Button text={visitor.own} onPress={onOwn} />
      </Notice>
    )
  }
  const failure = error && (
    <Notice tone="failure" title={visitor.failed} text={messageOf(error, text)}>
      <WorkButton text={text.action.retry} look="outline" isCompact onPress={onAgain} />
    </Notice>
  )
  if (!owner || !scope) return failure || <Skeleton label={visitor.loading} rows={6} />
  const name = owner.nickname || visitor.somebody
  const what = scope.kind === 'tag' ? visitor.tag(scope.value) : visitor[scope.kind]
  return (
    <View>
      <View className={classList(styles.owner)}>
        <Avatar name={name} picture={owner.avatar} />
        <View className={classList(styles.words)}>
          <Heading level={2} text={visitor.shelfOf(name)} isTitle />
          <Text className={classList(styles.soft)}>{what}</Text>
        </View>
      </View>
      {books.length === 0 && !error && <Notice tone="remark" title={visitor.empty} text={visitor.emptyText} />}
      <View {...aria({ role: 'list' })}>
        {books.map((book, at) => (
          <VisitedBook
            // biome-ignore lint/suspicious/noArrayIndexKey: visitors are told no ids, and pages only grow at the end
            key={`${at} ${book.title}`}
            book={book}
            isMine={isMine(book)}
            onWish={() => onWish(book)}
          />
        ))}
      </View>
      {failure}
      {cursor !== undefined && !error && (
        <Button text={visitor.more} look="outline" isBusy={doing === 'more'} onPress={onMore} />
      )}
      {cursor === undefined && books.length > 0 && <ListEnd />}
      <Button text={visitor.own} look="plain" onPress={onOwn} />
    </View>
  )
}
