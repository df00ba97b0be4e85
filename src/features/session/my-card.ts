import { call } from '../../api/call'
import { session } from '../../sync/my-library'
import { createCardEditor } from './card.store'

export const card = createCardEditor(call, (member) => session.learn({ member }))
