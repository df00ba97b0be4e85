import * as v from 'valibot'
import { person } from '../api/person'
import { device } from './device'
import { type Kept, kept } from './kept'

// A phone answers an empty text for what it does not have.
const Typed = v.pipe(v.string(), v.minLength(1))

/** What is being typed into one box and not saved yet: it outlives the app, and leaves with its reader. */
export const typedInto = (box: string): Kept<string> => kept(device, `typed.${box}.${person()}`, Typed)
