import type { PlaceOf } from './picture-place-of'

/** In a browser a picture is shown from the memory of the page, by an address that lives as long. */
export const placeOf: PlaceOf = async (_folder, _name, read) => {
  const base64 = await read()
  if (base64 === undefined) return undefined
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  return URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }))
}
