import { declaredMembers } from './declared'
import type { Members, Wiring } from './wiring'
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

/** `wx` as the app sees it: what the harness does not provide throws by name, and is a trouble even where it is caught. */
export function openWx(wiring: Wiring): object {
  const provided: Members = {
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
  }
  const refuse = (said: string) => {
    wiring.journal.trouble('wx', said)
    throw new Error(said)
  }
  const absent = declaredMembers().filter((name) => !(name in provided))
  const throwing = absent.map((name) => [name, () => refuse(`wx.${name} is not provided by this harness`)])
  return new Proxy(
    { ...Object.fromEntries(throwing), ...provided },
    {
      get(members, name) {
        if (typeof name === 'symbol' || Object.hasOwn(members, name)) return Reflect.get(members, name)
        // Taro's bundles look for their own mark, and asking an object whether it has a property asks its prototype.
        if (name === 'webpackJsonp' || name in Object.prototype) return Reflect.get(members, name)
        return refuse(`wx.${name} does not exist`)
      },
    },
  )
}
