import { person } from '../../api/person'
import { device } from '../../storage/device'
import { kept } from '../../storage/kept'
import { library } from '../../sync/my-library'
import { type Adder, createAdder } from './adder.store'
import { openEditDrafts } from './edit-draft'
import { createEditor, type Editor } from './editor.store'
import { createLender, LendingDrafts } from './lending.store'

const editDrafts = openEditDrafts(device, person())

/** Each form minds its own saving, for as long as it is on the screen. */
export const newAdder = (): Adder => createAdder(library)
export const newEditor = (): Editor => createEditor(library, editDrafts)

export const lender = createLender(library, kept(device, `lending.${person()}`, LendingDrafts), Date.now)
