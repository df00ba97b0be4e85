import * as v from 'valibot'
import type { Book } from '../../../cloud/contract/book'
import { isBook } from '../../sync/book-in'
import { Values } from './values'

/** An edit that is not saved yet, with the book it started from. */
export const EditDraft = v.object({ base: v.custom<Book>(isBook), values: Values })
export type EditDraft = v.InferOutput<typeof EditDraft>
