import { AVATAR_SIDE, MOST_BYTES, QUALITIES } from './picture-limits'

/** A picture's middle as a small square JPEG, in base64. Undefined when it is no picture. */
export async function smallPicture(file: File): Promise<string | undefined> {
  const bitmap = await createImageBitmap(file).catch(() => undefined)
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d')
  if (!bitmap || !pen) return undefined
  canvas.width = AVATAR_SIDE
  canvas.height = AVATAR_SIDE
  const side = Math.min(bitmap.width, bitmap.height)
  const [left, top] = [(bitmap.width - side) / 2, (bitmap.height - side) / 2]
  pen.drawImage(bitmap, left, top, side, side, 0, 0, AVATAR_SIDE, AVATAR_SIDE)
  for (const quality of QUALITIES) {
    const base64 = canvas.toDataURL('image/jpeg', quality / 100).split(',')[1] ?? ''
    if ((base64.length * 3) / 4 <= MOST_BYTES) return base64
  }
  return undefined
}
