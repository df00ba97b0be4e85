import * as v from 'valibot'
import { call } from '../../api/call'
import { person } from '../../api/person'
import { device } from '../../storage/device'
import { kept } from '../../storage/kept'
import { createLookups } from './lookup.store'

export const lookups = createLookups(call, kept(device, `code.${person()}`, v.string()))
