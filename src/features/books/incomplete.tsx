import { useState } from 'react'
import { useText } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'

/** Says that a book is still to be looked up, and offers to do it now. */
export function Incomplete({ onLookAgain }: { onLookAgain?: (() => Promise<unknown>) | undefined }) {
  const { sheet } = useText()
  const [isLooking, setLooking] = useState(false)
  const look = async (again: () => Promise<unknown>) => {
    setLooking(true)
    try {
      await again()
    } finally {
      setLooking(false)
    }
  }
  return (
    <Notice tone="remark" title={sheet.incompleteTitle} text={sheet.incompleteText}>
      {onLookAgain && (
        <Button text={sheet.lookAgain} isCompact look="outline" isBusy={isLooking} onPress={() => look(onLookAgain)} />
      )}
    </Notice>
  )
}
