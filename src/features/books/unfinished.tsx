import { useStore } from 'zustand'
import { useText } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { dropDraft } from './dropping'
import { manualDrafts } from './manual-draft'

/** A reminder of a book that was written down and not saved. */
export function Unfinished({ onResume }: { onResume: () => void }) {
  const { adding } = useText()
  const { isTouched, values } = useStore(manualDrafts.store, ({ draft }) => draft)
  if (!isTouched) return null
  return (
    <Notice tone="remark" title={adding.unfinished(values.title || values.isbn || adding.untitled)}>
      <Button text={adding.resume} isCompact onPress={onResume} />
      <Button text={adding.drop} look="outline" isCompact onPress={dropDraft} />
    </Notice>
  )
}
