import { person } from '../../api/person'
import { device } from '../../storage/device'
import { kept } from '../../storage/kept'
import { library } from '../../sync/my-library'
import { type Adder, createAdder } from './adder.store'
import { EditDraft } from './edit-draft'
import { createEditor, type Editor } from './editor.store'
import { createLender, LendingDraft } from './lending.store'

const editDraft = kept(device, `edit.${person()}`, EditDraft)

/** Each form minds its own saving, for as long as it is on the screen. */
export const newAdder = (): Adder => createAdder(library)
export const newEditor = (): Editor => createEditor(library, editDraft)

/** One loan at most is being written down. */
export const lender = createLender(library, kept(device, `lending.${person()}`, LendingDraft), Date.now)
