import * as v from 'valibot'
import { call } from '../../api/call'
import { person } from '../../api/person'
import { later } from '../../lib/later'
import { device } from '../../storage/device'
import { kept } from '../../storage/kept'
import { library } from '../../sync/my-library'
import { askOver } from './asking'
import { createBatches } from './batch.store'
import { createInbox } from './inbox.store'
import { createLookAgain } from './look-again'
import { Batch } from './rows'

const ask = askOver(call)

const Times = v.record(v.string(), v.number())
const missed = kept(device, `missed.${person()}`, Times)
const passed = kept(device, `passed.${person()}`, Times)

export const batches = createBatches(kept(device, `batch.${person()}`, Batch))

export const inbox = createInbox({
  ...{
    device,
    library,
    ask,
    person: person(),
    batch: batches.store.getState,
    now: Date.now,
    random: Math.random,
    later,
  },
})

export const lookAgain = createLookAgain({ library, ask, missed, passed, now: Date.now })

/** Removes from the phone what was scanned and where it was to go. */
export function forgetInbox(): void {
  inbox.forget()
  batches.forget()
  missed.drop()
  passed.drop()
}
