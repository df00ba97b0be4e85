import * as v from 'valibot'
import type { Book } from '../../../cloud/contract/book'
import { person } from '../../api/person'
import { device } from '../../storage/device'
import { kept } from '../../storage/kept'
import { isBook } from './book-in'
import { Values } from './values'

/** An edit that is not saved yet, with the book it started from. */
export const EditDraft = v.object({ base: v.custom<Book>(isBook), values: Values })
export type EditDraft = v.InferOutput<typeof EditDraft>

export const editDraft = kept(device, `edit.${person()}`, EditDraft)
