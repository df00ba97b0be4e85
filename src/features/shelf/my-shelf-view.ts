import { device } from '../../storage/device'
import { kept } from '../../storage/kept'
import { createShelfView, ShelfLooks } from './shelf-view.store'

export const shelfView = createShelfView(kept(device, 'shelf-looks', ShelfLooks))
