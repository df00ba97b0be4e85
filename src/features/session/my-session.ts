import { call } from '../../api/call'
import { createSession } from './session.store'

export const session = createSession(call)
