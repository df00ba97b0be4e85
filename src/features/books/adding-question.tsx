import { messageOf } from '../../api/messages'
import { useText } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import type { Adding } from './adder.store'
import { Duplicate } from './duplicate'

type AddingQuestionProps = {
  adding: Adding
  onRetry: () => void
  onAnswer: (answer: 'copy' | 'volume') => void
  onSkip: (bookId: string) => void
  onShelf: () => void
  onAgain: () => void
}

/** What a save that did not go through has to say, or to ask. */
export function AddingQuestion({ adding, onRetry, onAnswer, onSkip, onShelf, onAgain }: AddingQuestionProps) {
  const text = useText()
  if (adding.step === 'failed') {
    return (
      <Notice tone="failure" title={text.adding.failed} text={messageOf(adding.error, text)}>
        <Button text={text.action.retry} look="outline" isCompact onPress={onRetry} />
      </Notice>
    )
  }
  if (adding.step === 'duplicate') {
    const { existing } = adding
    return <Duplicate existing={existing} onAnswer={onAnswer} onSkip={() => onSkip(existing.bookId)} />
  }
  if (adding.step === 'landed') {
    return (
      <Notice tone="remark" title={text.adding.landedTitle} text={text.adding.landedText}>
        <Button text={text.adding.landedView} isCompact onPress={onShelf} />
        <Button text={text.adding.landedAgain} look="outline" isCompact onPress={onAgain} />
      </Notice>
    )
  }
  return null
}
