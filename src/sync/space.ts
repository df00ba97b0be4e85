import type { Folder } from '../storage/folder'
import type { KeyValue } from '../storage/kept'
import { type Copy, openCopy } from './copy'
import { moveNames, type Names, openNames } from './names'
import { moveOutbox, type Outbox, openOutbox } from './outbox'
import type { Pictures } from './pictures'

/** Everything of one person's shelf that is on this phone. */
export type Space = {
  name: string
  copy: Copy
  outbox: Outbox
  names: Names
  pictures: Pictures
  wipe(): Promise<void>
}

/** The pictures are the person's: they stay where they are when it turns out who that is. */
export type Shelves = { device: KeyValue; folder: (name: string) => Folder; pictures: Pictures; now: () => number }

export function openSpace({ device, folder, pictures, now }: Shelves, name: string): Space {
  const copy = openCopy(folder(`shelf-${name}`), device, name)
  const outbox = openOutbox(device, name, now)
  return {
    name,
    copy,
    outbox,
    names: openNames(device, name),
    pictures,
    async wipe() {
      outbox.wipe()
      device.remove(`names.${name}`)
      await pictures.wipe()
      await copy.wipe()
    },
  }
}

/** The space of a member, with what was done under another name before it was known by whom. */
export function takenOver(shelves: Shelves, from: string, name: string): Space {
  moveOutbox(shelves.device, from, name)
  moveNames(shelves.device, from, name)
  return openSpace(shelves, name)
}
