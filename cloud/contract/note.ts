import * as v from 'valibot'
import { DocumentId } from './operation'
import { patchOf } from './patch'
import { prose } from './text'

const always = { text: prose(5_000) }
const sometimes = { bookId: DocumentId }

/** What a reader writes for themselves, of a book or of nothing in particular. */
export const NewNote = v.strictObject({ ...always, ...v.partial(v.strictObject(sometimes)).entries })
export const NotePatch = patchOf(always, sometimes)
export type NoteFields = v.InferOutput<typeof NewNote>
