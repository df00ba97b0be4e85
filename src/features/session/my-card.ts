import { call } from '../../api/call'
import { typedInto } from '../../storage/typed'
import { session } from '../../sync/my-library'
import { createCardEditor } from './card.store'

export const card = createCardEditor(call, (member) => session.learn({ member }))

/** A nickname being typed. */
export const nicknameDraft = typedInto('nickname')
