import { COVER_SIDE, isSmall, QUALITIES } from './cover-limits'

/** A photograph as a small JPEG, in base64. Undefined when it is no picture that this browser can open. */
export async function coverOfFile(file: Blob): Promise<string | undefined> {
  const bitmap = await createImageBitmap(file).catch(() => undefined)
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d')
  if (!bitmap || !pen) return undefined
  const scale = Math.min(1, COVER_SIDE / Math.max(bitmap.width, bitmap.height))
  canvas.width = Math.round(bitmap.width * scale)
  canvas.height = Math.round(bitmap.height * scale)
  // JPEG has no transparency: what shows through a drawing is paper.
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  for (const quality of QUALITIES) {
    const base64 = canvas.toDataURL('image/jpeg', quality / 100).split(',')[1] ?? ''
    if (isSmall(base64)) return base64
  }
  return undefined
}
