import { person } from '../../api/person'
import { device } from '../../storage/device'
import { kept } from '../../storage/kept'
import { createManualDrafts, ManualDraft } from './manual-draft.store'

export const manualDrafts = createManualDrafts(kept(device, `manual.${person()}`, ManualDraft))
