import type { Folder } from '../storage/folder'
import type { KeyValue } from '../storage/kept'
import { type Copy, openCopy } from './copy'
import { type Names, openNames } from './names'
import { moveOutbox, type Outbox, openOutbox, wipeOutbox } from './outbox'

/** Everything of one person's shelf that is on this phone. */
export type Space = { name: string; copy: Copy; outbox: Outbox; names: Names; wipe(): Promise<void> }

export type Shelves = { device: KeyValue; folder: (name: string) => Folder; now: () => number }

export function openSpace({ device, folder, now }: Shelves, name: string): Space {
  const copy = openCopy(folder(`shelf-${name}`), device, name)
  return {
    name,
    copy,
    outbox: openOutbox(device, name, now),
    names: openNames(device, name),
    async wipe() {
      wipeOutbox(device, name)
      device.remove(`names.${name}`)
      await copy.wipe()
    },
  }
}

/** The space of whom it turned out to be, with what they did before that was known. */
export function takenOver(shelves: Shelves, from: Space, name: string): Space {
  moveOutbox(shelves.device, from.name, name)
  return openSpace(shelves, name)
}
