import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useStore } from 'zustand'
import { messageOf } from '../../api/messages'
import { aria } from '../../lib/aria'
import { classList } from '../../lib/class-list'
import type { Dictionary } from '../../locale/dictionary'
import { useText } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Heading } from '../../ui/heading'
import { ListEnd } from '../../ui/list-end'
import { Notice } from '../../ui/notice'
import styles from './inbox-list.module.css'
import { InboxRow, type InboxRowProps } from './inbox-row'
import type { Line } from './line'
import { inbox } from './my-inbox'

type InboxListProps = Pick<InboxRowProps, 'onFill' | 'onRetype'>

/** From four to eight are in sight; four leave together, as each leaving sends what stays to the view anew. */
const BLOCK = 4
const MORE = 12

/** What was scanned, the latest on top: what it is, what became of it, and what only its reader knows. */
export function InboxList({ onFill, onRetype }: InboxListProps) {
  const text = useText()
  const { lines, unread, error } = useStore(inbox.store)
  const [more, setMore] = useState(0)
  if (lines.length + unread === 0) return null
  const earlier = Math.max(0, Math.ceil((lines.length - more) / BLOCK - 2) * BLOCK)
  const isOver = lines.some(({ step }) => step === 'placed' || step === 'dropped')
  return (
    <View>
      <Heading level={2} text={text.inbox.title} />
      <Text className={classList(styles.count)} {...aria({ role: 'status' })}>
        {countOf(lines, text)}
      </Text>
      {unread > 0 && <Notice tone="remark" text={text.inbox.unread(unread)} />}
      {error && (
        <Notice tone="remark" title={messageOf(error, text)} text={text.inbox.paused}>
          <Button text={text.action.retry} look="outline" isCompact onPress={() => inbox.again()} />
        </Notice>
      )}
      <View className={classList(styles.list)} {...aria({ role: 'list' })}>
        {lines.slice(earlier).map((line) => (
          <InboxRow
            key={line.seq}
            line={line}
            isPaused={line.step === 'waiting' && error !== undefined}
            onFill={onFill}
            onRetype={onRetype}
          />
        ))}
      </View>
      {earlier > 0 ? (
        <Button text={text.inbox.earlier(earlier)} look="plain" onPress={() => setMore(more + MORE)} />
      ) : (
        <ListEnd />
      )}
      {isOver && (
        <Button
          text={text.inbox.clear}
          look="plain"
          onPress={() => {
            setMore(0)
            inbox.clear()
          }}
        />
      )}
    </View>
  )
}

function countOf(lines: readonly Line[], { inbox: said }: Dictionary): string {
  const many = (...steps: Line['step'][]) => lines.filter(({ step }) => steps.includes(step)).length
  const counts: [n: number, say: (n: number) => string][] = [
    [many('placed'), said.placed],
    [many('waiting'), said.waiting],
    [many('unknown', 'unanswered', 'byHand', 'odd', 'twice'), said.asking],
  ]
  return counts.flatMap(([n, say]) => (n > 0 ? [say(n)] : [])).join(' · ')
}
