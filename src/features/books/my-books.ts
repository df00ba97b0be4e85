import { call } from '../../api/call'
import { type Adder, createAdder } from './adder.store'
import { editDraft } from './edit-draft'
import { createEditor, type Editor } from './editor.store'
import { createRemoval } from './removal.store'
import { createShelf } from './shelf.store'

/** The reader's own books in this app, over the one door to the cloud. */
export const shelf = createShelf(call)
export const removal = createRemoval(call, shelf)

/** Each form minds its own saving, for as long as it is on the screen. */
export const newAdder = (): Adder => createAdder(call, shelf)
export const newEditor = (): Editor => createEditor(call, shelf, editDraft)
