import * as v from 'valibot'
import { call } from '../../api/call'
import { person } from '../../api/person'
import { device } from '../../storage/device'
import { kept } from '../../storage/kept'
import { library } from '../../sync/my-library'
import { createLeaving } from './leaving.store'

export const leaving = createLeaving({ call, library, begun: kept(device, `leaving.${person()}`, v.literal(true)) })
