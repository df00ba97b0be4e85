import { platformArena } from '../../support/platform-arena'
import { openWorld } from '../../support/world'
import { matrixOf } from './matrix-of'

const world = openWorld(() => ({ ADMIN_OPENIDS: 'chief' }))

matrixOf(() => platformArena(world))
