import { Text, View } from '@tarojs/components'
import { useStore } from 'zustand'
import type { Book } from '../../../cloud/contract/book'
import { type Loan, loanOf } from '../../../cloud/contract/loan'
import { messageOf } from '../../api/messages'
import { classList } from '../../lib/class-list'
import { dayOf } from '../../lib/day'
import { lendingWords } from '../../locale/lending'
import { useText, useWords } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { Notice } from '../../ui/notice'
import { say } from '../../ui/snackbar.store'
import { LendForm } from './lend-form'
import styles from './lending.module.css'
import { daysOver } from './loans'
import { lender } from './my-forms'

/** Whether a book is out, and to whom; it is lent and taken back here. */
export function Lending({ book }: { book: Book }) {
  const text = useText()
  const lending = useWords(lendingWords)
  const { drafts, error } = useStore(lender.store)
  const loan = loanOf(book)
  const isAsking = lender.draftOf(drafts, book) !== undefined
  return (
    <View>
      {error && <Notice tone="failure" title={text.book.saveFailed} text={messageOf(error, text)} />}
      {loan && <Out book={book} loan={loan} />}
      {!loan && isAsking && <LendForm book={book} />}
      {!loan && !isAsking && book.status !== 'wish' && (
        <View className={classList(styles.lend)}>
          <Button text={lending.lend} look="outline" onPress={() => lender.begin(book)} />
        </View>
      )}
    </View>
  )
}

function Out({ book, loan }: { book: Book; loan: Loan }) {
  const lending = useWords(lendingWords)
  const { action } = useText()
  const over = daysOver(loan, dayOf(Date.now()))
  const isOver = over !== undefined && over > 0
  const back = () => {
    const undo = lender.takeBack(book)
    if (undo) say({ text: lending.returned(loan.to), action: { text: action.undo, run: undo } })
  }
  return (
    <View className={classList(styles.out, isOver && styles.over)}>
      <Text className={classList(styles.to)}>{lending.out(loan.to)}</Text>
      <Text className={classList(styles.line)}>
        {[lending.since(loan.lentOn), over !== undefined && over !== 0 && loan.dueOn ? lending.dueOn(loan.dueOn) : '']
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {over === 0 && <Text className={classList(styles.line, styles.strong)}>{lending.dueToday}</Text>}
      {isOver && (
        <View className={classList(styles.warn)}>
          <Icon name="warn" />
          <Text>{lending.overdue(over)}</Text>
        </View>
      )}
      <View className={classList(styles.back)}>
        <Button text={lending.back} onPress={back} />
      </View>
    </View>
  )
}
