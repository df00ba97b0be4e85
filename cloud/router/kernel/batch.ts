import * as v from 'valibot'
import { type Batch, MOST_CALLS } from '../../contract/batch'

const OneCall = v.strictObject({ url: v.string(), input: v.record(v.string(), v.unknown()) })

/** What a batch is checked for before any of its calls is served; each is then read as an event of its own. */
export const BatchInput: v.GenericSchema<Batch> = v.strictObject({
  calls: v.pipe(v.array(OneCall), v.minLength(1), v.maxLength(MOST_CALLS)),
})
