import { useStore } from 'zustand'
import { useText } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { WorkButton } from '../../ui/work-button'
import { leaving } from './my-leaving'

/** Says that a removal was begun and is not done, until it is, or the reader keeps what is left. */
export function HalfRemoved({ onGoOn }: { onGoOn?: () => unknown }) {
  const { halfRemoved: words } = useText()
  const { isHalfDone, isRemoving } = useStore(leaving.store)
  if (!isHalfDone || isRemoving) return null
  return (
    <Notice tone="failure" title={words.title} text={words.text}>
      {onGoOn && <Button text={words.goOn} isCompact onPress={onGoOn} />}
      <WorkButton text={words.stay} look="outline" isCompact onPress={leaving.stay} />
    </Notice>
  )
}
