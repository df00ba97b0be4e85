import * as v from 'valibot'

/** How large a picture of a reader's own may be: the app makes it smaller first. */
const MOST_PICTURE_BYTES = 64 * 1024

/** The address of a picture: https, or a file of our own cloud storage. */
export const Picture = v.pipe(
  v.string(),
  v.maxLength(500),
  v.regex(/^(https:\/\/|cloud:\/\/)[^\s"'<>\\]+$/, 'not an address'),
)

/** A picture itself, as base64; empty takes the one that is there away. */
export const PictureData = v.union([
  v.literal(''),
  v.pipe(v.string(), v.maxLength(Math.ceil(MOST_PICTURE_BYTES / 3) * 4), v.base64()),
])
