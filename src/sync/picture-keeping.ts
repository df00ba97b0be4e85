import { keepHere } from '../lib/picture-here'
import type { Cover, Operation } from './operation'
import type { Space } from './space'

const isCover = (op: Operation): op is Cover => op.kind === 'cover'

/** Makes the covers that wait known to the screens. `isWhole`: no other picture of this person waits. */
export async function loadPictures({ outbox, pictures }: Space, options: { isWhole: boolean }): Promise<void> {
  const names = outbox.all().flatMap((op) => (isCover(op) && op.picture !== undefined ? op.picture : []))
  // Without a folder to look into the shelf opens all the same.
  await pictures.load(new Set(names), options).catch(() => undefined)
}

/** A picture that the cloud has by now stays on the screen as it is; its file goes when the app is opened next. */
export function keepShown({ pictures }: Space, { picture }: Cover, cover: string | undefined): void {
  const place = picture && pictures.placeOf(picture)
  if (place && cover) keepHere(cover, place)
}

/** Removes the picture of an operation that is over, unless another one still waits with it. */
export async function letGo({ outbox, pictures }: Space, { picture }: Cover): Promise<void> {
  const isNeeded = outbox.all().some((op) => isCover(op) && op.picture === picture)
  // What stays behind goes when the app is opened next.
  if (picture !== undefined && !isNeeded) await pictures.remove(picture).catch(() => undefined)
}
