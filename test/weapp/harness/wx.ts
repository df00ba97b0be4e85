import { onlyProvided } from './provided'
import type { Wiring } from './wiring'
import { cloudMembers } from './wx/cloud'
import { dressMembers } from './wx/dress'
import { eventMembers } from './wx/events'
import { fileMembers } from './wx/files'
import { imageMembers } from './wx/images'
import { navigationMembers } from './wx/navigation'
import { personMembers } from './wx/person'
import { privacyMembers } from './wx/privacy'
import { storageMembers } from './wx/storage'
import { systemMembers } from './wx/system'

/** `wx` as the app sees it. */
export function openWx(wiring: Wiring): object {
  return onlyProvided(wiring.journal, 'wx', {
    ...cloudMembers(wiring),
    ...dressMembers(wiring),
    ...eventMembers(wiring),
    ...fileMembers(wiring),
    ...imageMembers(wiring),
    ...navigationMembers(wiring),
    ...personMembers(wiring),
    ...privacyMembers(wiring),
    ...storageMembers(wiring),
    ...systemMembers(wiring),
    nextTick: (work: () => void) => void setTimeout(() => wiring.journal.guard('wx.nextTick', work)),
  })
}
