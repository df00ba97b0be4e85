import { textNow } from '../../locale/use-text'
import { say } from '../../ui/snackbar.store'
import { manualDrafts } from './manual-draft'

/** Empties the manual form, and says so for as long as what was typed can be taken back with one press. */
export function dropDraft(): void {
  const undo = manualDrafts.drop()
  const { adding, action } = textNow()
  if (undo) say({ text: adding.dropped, action: { text: action.undo, run: undo } })
}
