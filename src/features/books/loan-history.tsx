import { useState } from 'react'
import type { Book } from '../../../cloud/contract/book'
import { lendingWords } from '../../locale/lending'
import { sheetWords } from '../../locale/sheet'
import { useWords } from '../../locale/use-text'
import { Fold } from '../../ui/fold'
import { SheetRows } from '../../ui/sheet-rows'
import { historyOf } from './loans'

/** To whom a book was lent before; nothing where it never was. */
export function LoanHistory({ book }: { book: Book }) {
  const lending = useWords(lendingWords)
  const { sheet } = useWords(sheetWords)
  const [isOpen, setOpen] = useState(false)
  const past = historyOf(book)
  if (past.length === 0) return null
  const title = lending.history(past.length)
  const button = isOpen
    ? { text: sheet.close, label: sheet.closeWhat(title), onPress: () => setOpen(false) }
    : { text: sheet.show, label: sheet.showWhat(title), onPress: () => setOpen(true) }
  const rows = past.map(({ to, lentOn, returnedOn }) => ({ name: to, text: lending.period(lentOn, returnedOn ?? '') }))
  return (
    <Fold title={title} button={button}>
      {isOpen && <SheetRows rows={rows} />}
    </Fold>
  )
}
