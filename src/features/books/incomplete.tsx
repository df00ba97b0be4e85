import { sheetWords } from '../../locale/sheet'
import { useWords } from '../../locale/use-text'
import { Notice } from '../../ui/notice'
import { WorkButton } from '../../ui/work-button'

/** Says that a book is still to be looked up, and offers to do it now. */
export function Incomplete({ onLookAgain }: { onLookAgain?: (() => Promise<unknown>) | undefined }) {
  const { sheet } = useWords(sheetWords)
  return (
    <Notice tone="remark" title={sheet.incompleteTitle} text={sheet.incompleteText}>
      {onLookAgain && <WorkButton text={sheet.lookAgain} isCompact look="outline" onPress={onLookAgain} />}
    </Notice>
  )
}
