import { call } from '../../api/call'
import { createVisit, type Visit } from './visit.store'

export const newVisit = (token: string): Visit => createVisit(call, token)
