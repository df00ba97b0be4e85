import { batching } from './batching'
import { clientOver } from './client'
import { transport } from './transport'

/** A call of one route, over this platform's transport. */
export const call = clientOver(batching(transport))
