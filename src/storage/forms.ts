import * as v from 'valibot'
import type { KeyValue } from './kept'
import type { Step } from './migrate'

/**
 * What changed in the forms of what phones keep, oldest first. A step knows the old form by itself, and no code of
 * today: that goes on changing. What can be fetched again has no step.
 */
export const FORMS: readonly Step[] = [editsOfEachBook, loansOfEachBook]

/** One unsaved edit a person, `edit.<person>`, became one of each book: `edit.<bookId>.<person>`. */
function editsOfEachBook(device: KeyValue): void {
  const Edit = v.looseObject({ base: v.looseObject({ bookId: v.string() }) })
  for (const key of device.keys()) {
    const found = key.startsWith('edit.') ? v.safeParse(Edit, device.get(key)) : undefined
    if (!found?.success) continue
    const ofBook = `edit.${found.output.base.bookId}.`
    if (key.startsWith(ofBook)) continue
    device.set(ofBook + key.slice('edit.'.length), found.output)
    device.remove(key)
  }
}

/** One loan being written down, `lending.<person>`, became a list of them. */
function loansOfEachBook(device: KeyValue): void {
  const Loan = v.looseObject({ bookId: v.string() })
  for (const key of device.keys()) {
    const found = key.startsWith('lending.') ? v.safeParse(Loan, device.get(key)) : undefined
    if (found?.success) device.set(key, [found.output])
  }
}
