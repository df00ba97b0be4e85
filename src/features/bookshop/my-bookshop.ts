import * as v from 'valibot'
import { person } from '../../api/person'
import { device } from '../../storage/device'
import { kept } from '../../storage/kept'
import { createBookshop } from './bookshop.store'

export const bookshop = createBookshop(kept(device, `shop.${person()}`, v.array(v.string())))
