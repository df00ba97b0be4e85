import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'

const CELLS = 25

/** A square PNG whose pattern stands for a text, in place of the code the platform would draw. Nobody can scan it. */
export function patternPng(text: string, width: number): Buffer {
  const rows = Buffer.alloc((width + 1) * width)
  const bits = createHash('sha512').update(text).digest()
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < width; x++) {
      const column = Math.floor((x * CELLS) / width)
      const cell = Math.floor((y * CELLS) / width) * CELLS + Math.min(column, CELLS - 1 - column)
      const isDark = ((bits[(cell >> 3) % bits.length] ?? 0) >> (cell & 7)) & 1
      rows[y * (width + 1) + 1 + x] = isDark ? 0 : 255
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(width, 4)
  header[8] = 8
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), content])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(content.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
