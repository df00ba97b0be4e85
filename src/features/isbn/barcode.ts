/** The code in a photograph, or undefined. */
export async function readPhoto(photo: Blob): Promise<string | undefined> {
  try {
    return await readPicture(await createImageBitmap(photo))
  } catch (cause) {
    // What is no picture, or one this browser cannot open, has no barcode.
    if (cause instanceof DOMException) return undefined
    throw cause
  }
}

/** A book's number before any other code. The browser's own reader, where it has one, else one that is fetched. */
export async function readPicture(picture: ImageBitmap): Promise<string | undefined> {
  const found = 'BarcodeDetector' in globalThis ? await detect(picture) : await scan(picture)
  picture.close()
  return found.find((code) => /^97[89]\d{10}$/.test(code)) ?? found.find((code) => /^\d{13}$/.test(code)) ?? found[0]
}

async function detect(picture: ImageBitmap): Promise<string[]> {
  const codes = await new BarcodeDetector({ formats: ['ean_13', 'ean_8', 'upc_a', 'code_128', 'qr_code'] }).detect(
    picture,
  )
  return codes.map(({ rawValue }) => rawValue)
}

async function scan(picture: ImageBitmap): Promise<string[]> {
  const { scanImageData } = await import('@undecaf/zbar-wasm')
  const symbols = await scanImageData(pixelsOf(picture))
  return symbols.map((symbol) => symbol.decode())
}

// Phones take photographs of 12 megapixels; bars are read as well, and much faster, from two.
const LONGEST_SIDE = 1600

function pixelsOf(picture: ImageBitmap): ImageData {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('this browser has no canvas')
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return pen.getImageData(0, 0, canvas.width, canvas.height)
}
