import { later } from '../calling'
import type { Members, Wiring } from '../wiring'
import { withPrivacy } from './privacy'

// What opens a dialog, the camera or another app: the person decides how it ends.
const ASKED = [
  ...['scanCode', 'chooseMedia', 'chooseImage', 'chooseMessageFile', 'previewImage', 'openDocument'],
  ...['showModal', 'showActionSheet', 'requestSubscribeMessage', 'openSetting', 'authorize'],
  ...['shareFileMessage', 'shareAppMessage', 'saveImageToPhotosAlbum', 'saveFileToDisk', 'addToFavorites'],
]

/** Everything that asks the person who holds the phone. */
export function personMembers(wiring: Wiring): Members {
  return Object.fromEntries(
    ASKED.map((name) => [
      name,
      later(wiring, name, async (asked) => {
        await withPrivacy(wiring, name)
        const given = wiring.asks.take(name, asked)
        if (name === 'scanCode') wiring.journal.scanned += 1
        return given
      }),
    ]),
  )
}
