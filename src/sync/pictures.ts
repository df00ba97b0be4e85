import { forgetHere } from '../lib/picture-here'
import type { Folder } from '../storage/folder'

/** Pictures of a person's own that wait to be sent: files, since each is too large for the key-value store. */
export type Pictures = {
  /** Makes these known, so that a screen finds them; with `isWhole` the others go, unless they came since. */
  load(names: ReadonlySet<string>, options: { isWhole: boolean }): Promise<void>
  /** Takes base64. */
  write(name: string, image: string): Promise<void>
  read(name: string): Promise<string | undefined>
  /** Where a screen finds it. */
  placeOf(name: string): string | undefined
  nameAt(place: string | undefined): string | undefined
  remove(name: string): Promise<void>
  wipe(): Promise<void>
}

type Find = (name: string, read: () => Promise<string | undefined>) => Promise<string | undefined>

export function openPictures(folder: Folder, find: Find): Pictures {
  const places = new Map<string, string>()
  /** Written since the app was opened. */
  const fresh = new Set<string>()

  async function learn(name: string): Promise<void> {
    // A picture that cannot be read now is not shown; sending it will tell.
    const place = await find(name, () => folder.read(name)).catch(() => undefined)
    if (place !== undefined) places.set(name, place)
  }

  async function remove(name: string): Promise<void> {
    await folder.remove(name)
    places.delete(name)
  }

  return {
    async load(names, { isWhole }) {
      const here = names.size > 0 || isWhole ? await folder.names() : []
      for (const name of here) {
        if (fresh.has(name) || places.has(name)) continue
        if (names.has(name)) await learn(name)
        else if (isWhole) await remove(name)
      }
    },
    async write(name, image) {
      fresh.add(name)
      await folder.write(name, image)
      await learn(name)
    },
    read: folder.read,
    placeOf: (name) => places.get(name),
    nameAt: (place) => [...places].find(([, one]) => one === place)?.[0],
    remove,
    async wipe() {
      places.clear()
      forgetHere()
      await folder.wipe()
    },
  }
}
