import * as v from 'valibot'
import type { Book } from '../../../cloud/contract/book'
import type { KeyValue } from '../../storage/kept'
import { isBook } from '../../sync/book-in'
import { Values } from './values'

/** An edit that is not saved yet, with the book it started from. */
export const EditDraft = v.object({ base: v.custom<Book>(isBook), values: Values })
export type EditDraft = v.InferOutput<typeof EditDraft>

type IsMeant = (bookId: string) => boolean

/** The edits of a person that are not saved yet, one of each book at most; a book may go by several ids. */
export type EditDrafts = {
  of(isMeant: IsMeant): EditDraft | undefined
  write(draft: EditDraft): void
  drop(isMeant: IsMeant): void
}

export function openEditDrafts(device: KeyValue, person: string): EditDrafts {
  const [prefix, suffix] = ['edit.', `.${person}`]
  const all = () =>
    device.keys().flatMap((key) => {
      if (!key.startsWith(prefix) || !key.endsWith(suffix)) return []
      const { success, output } = v.safeParse(EditDraft, device.get(key))
      return success ? [{ key, draft: output }] : []
    })
  return {
    of: (isMeant) => all().find(({ draft }) => isMeant(draft.base.bookId))?.draft,
    write: (draft) => device.set(prefix + draft.base.bookId + suffix, draft),
    drop(isMeant) {
      for (const { key, draft } of all()) if (isMeant(draft.base.bookId)) device.remove(key)
    },
  }
}
