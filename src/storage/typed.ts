import { person } from '../api/person'
import { device } from './device'
import { type Kept, keptText } from './kept'

/** What is being typed into one box and not saved yet: it outlives the app, and leaves with its reader. */
export const typedInto = (box: string): Kept<string> => keptText(device, `typed.${box}.${person()}`)
