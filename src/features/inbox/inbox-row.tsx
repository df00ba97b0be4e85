import { Text, View } from '@tarojs/components'
import { memo } from 'react'
import { aria } from '../../lib/aria'
import { classList } from '../../lib/class-list'
import type { Dictionary } from '../../locale/dictionary'
import { useText } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Cover } from '../../ui/cover'
import { Icon } from '../../ui/icon'
import { Press } from '../../ui/press'
import styles from './inbox-row.module.css'
import type { Line } from './line'
import { inbox } from './my-inbox'

export type InboxRowProps = {
  line: Line
  /** The catalogues cannot be asked now. */
  isPaused: boolean
  onFill: (line: Line) => unknown
  onRetype: (line: Line) => unknown
}

/** One scanned code: on the shelf, on its way there, or with a question of its own that holds up no other. */
export const InboxRow = memo(({ line, isPaused, onFill, onRetype }: InboxRowProps) => {
  const text = useText()
  const { seq, step, code, isbn13 } = line
  const book = step === 'placed' ? line.book : step === 'twice' ? line.existing : undefined
  const name = book?.title ?? isbn13 ?? code
  const undone = step === 'placed' && line.isCopy ? `${name} · ${text.inbox.copy}` : name
  const isOver = step === 'dropped'
  return (
    <View className={classList(styles.row, isOver && styles.over)} {...aria({ role: 'listitem' })}>
      <View className={classList(styles.inside)}>
        {step !== 'odd' && <Cover title={book?.title ?? ''} authors={[]} isbn={isbn13} picture={book?.cover} />}
        <View className={classList(styles.words)}>
          <Text className={classList(styles.title, !book && styles.code)}>{name}</Text>
          {book && book.authors.length > 0 && <Text className={classList(styles.soft)}>{book.authors.join('、')}</Text>}
          <View className={classList(styles.state)}>
            {step === 'placed' && <Icon name="done" />}
            <Text className={classList(step === 'placed' ? styles.good : styles.soft)}>
              {wordsOf(line, isPaused, text)}
            </Text>
          </View>
        </View>
        {(step === 'placed' || step === 'waiting') && (
          <Press className={classList(styles.undo)} label={text.inbox.undo(undone)} onPress={() => inbox.undo(seq)}>
            {text.action.undo}
          </Press>
        )}
      </View>
      <Answers line={line} name={name} onFill={onFill} onRetype={onRetype} />
    </View>
  )
})

type AnswersProps = Omit<InboxRowProps, 'isPaused'> & { name: string }

/** What can be done about a code that is not simply a book. */
function Answers({ line, name, onFill, onRetype }: AnswersProps) {
  const { inbox: said } = useText()
  const { seq, step } = line
  if (step === 'placed' || step === 'waiting' || step === 'dropped') return null
  const ways: readonly (readonly [text: string, run: () => unknown])[] = {
    twice: [
      [said.copy, () => inbox.answer(seq, 'copy')] as const,
      [said.volume, () => inbox.answer(seq, 'volume')] as const,
    ],
    unknown: [[said.fill, () => onFill(line)] as const, [said.shelve, () => inbox.shelve(seq)] as const],
    unanswered: [
      [said.shelve, () => inbox.shelve(seq)] as const,
      [said.fill, () => onFill(line)] as const,
      [said.again, () => inbox.again(seq)] as const,
    ],
    byHand: [[said.goOn, () => onFill(line)] as const, [said.again, () => inbox.again(seq)] as const],
    odd: [
      isMisread(line) ? ([said.retype, () => onRetype(line)] as const) : ([said.fill, () => onFill(line)] as const),
    ],
  }[step]
  const leave = step === 'twice' ? said.skip : said.letGo
  return (
    <View className={classList(styles.answers)}>
      {ways.map(([text, run]) => (
        <Button key={text} text={text} look="outline" isCompact onPress={run} />
      ))}
      <Press className={classList(styles.undo)} label={said.about(leave, name)} onPress={() => inbox.undo(seq)}>
        {leave}
      </Press>
    </View>
  )
}

const isMisread = (line: Line) => line.step === 'odd' && ['short', 'checksum', 'addon'].includes(line.oddity)

function wordsOf(line: Line, isPaused: boolean, { inbox: said }: Dictionary): string {
  switch (line.step) {
    case 'placed':
      return [line.isCopy ? said.oneMore : said.onShelf, line.book.location].filter(Boolean).join(' · ')
    case 'waiting':
      return isPaused ? said.kept : said.looking
    case 'odd':
      return said.odd[line.oddity]
    default:
      return said[line.step]
  }
}
