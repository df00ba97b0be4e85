import { readFileSync, writeFileSync } from 'node:fs'
import { Refusal } from '../asks'
import { later } from '../calling'
import type { Members, Wiring } from '../wiring'
import { placeOf } from './files'

let count = 0

/** Pictures of the phone. Compressing keeps the head of a JPEG and as much of the rest as the quality says, in percent. */
export function imageMembers(wiring: Wiring): Members {
  const { files } = wiring.device
  return {
    compressImage: later(wiring, 'compressImage', ({ src, quality = 80 }) => {
      const picture = readFileSync(placeOf(files, String(src)))
      if (picture.subarray(0, 3).toString('hex') !== 'ffd8ff') throw new Refusal('file not support')
      const tempFilePath = `http://tmp/compressed-${++count}.jpg`
      const kept = Math.max(4, Math.round((picture.length * Number(quality)) / 100))
      writeFileSync(placeOf(files, tempFilePath), picture.subarray(0, kept))
      return { tempFilePath }
    }),
  }
}
