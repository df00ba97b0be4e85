import { beforeAll } from 'vitest'
import { type EngineArena, engineArena } from '../../support/engine-arena'
import { matrixOf } from './matrix-of'

let arena: EngineArena
beforeAll(async () => {
  arena = await engineArena({ admins: ['chief'] })
})

matrixOf(() => arena)
