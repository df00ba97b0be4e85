import { call } from '../../api/call'
import { person } from '../../api/person'
import { later } from '../../lib/later'
import { strongId } from '../../lib/strong-id'
import { device } from '../../storage/device'
import { createLinks } from './links.store'

export const links = createLinks({ call, device, person: person(), strongId, now: Date.now, later })
