import type { NoteFields } from '../../../cloud/contract/note'
import type { Share } from '../../../cloud/contract/share'
import { call } from '../../api/call'

const PAGE = 50

export type InCloud = { notes: NoteFields[]; shares: Share[] }

/** What a reader has in the cloud alone: their notes and their links, to the last page. */
export async function cloudBelongings(): Promise<InCloud> {
  const [notes, shares] = await Promise.all([
    all((cursor) => call('db/query', { collection: 'notes', limit: PAGE, ...cursor })),
    all((cursor) => call('shares/list', { limit: PAGE, ...cursor })),
  ])
  const noteOf = ({ text, bookId }: Record<string, unknown>): NoteFields => ({
    text: String(text),
    ...(typeof bookId === 'string' && { bookId }),
  })
  return { notes: notes.map(noteOf), shares }
}

type Page<T> = { items: T[]; cursor?: string }

async function all<T>(ask: (cursor: { cursor?: string }) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = []
  let cursor: string | undefined
  do {
    const page = await ask(cursor === undefined ? {} : { cursor })
    items.push(...page.items)
    cursor = page.cursor
  } while (cursor !== undefined)
  return items
}
