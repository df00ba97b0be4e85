import { call } from '../../api/call'
import { createLeaving } from './leaving.store'

export const leaving = createLeaving(call)
