import type { Size } from '../harness/place'

/** How many pixels a PNG or JPEG has, from its head; undefined for what is neither. */
export function pixelsOf(file: Buffer): Size | undefined {
  if (file.subarray(0, 4).toString('latin1') === '\x89PNG') {
    return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) }
  }
  const frame = frameOf(file)
  return frame === undefined ? undefined : { height: file.readUInt16BE(frame + 5), width: file.readUInt16BE(frame + 7) }
}

/** A JPEG of these pixels, with nothing in it. */
export function jpegOf({ width, height }: Size): Buffer {
  const frame = Buffer.from('ffd8ffc0000b080000000001011100ffd9', 'hex')
  frame.writeUInt16BE(height, 7)
  frame.writeUInt16BE(width, 9)
  return frame
}

/** Where the frame header of a JPEG begins. */
function frameOf(file: Buffer): number | undefined {
  if (file.readUInt16BE(0) !== 0xffd8) return undefined
  for (let at = 2; at + 9 < file.length; at += 2 + file.readUInt16BE(at + 2)) {
    const kind = file.readUInt16BE(at)
    const isFrame = kind >= 0xffc0 && kind <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(kind)
    if (isFrame) return at
  }
  return undefined
}
