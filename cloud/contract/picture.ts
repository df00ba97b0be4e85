import * as v from 'valibot'

/** The address of a picture: https, or a file of our own cloud storage. */
export const Picture = v.pipe(
  v.string(),
  v.maxLength(500),
  v.regex(/^(https:\/\/|cloud:\/\/)[^\s"'<>\\]+$/, 'not an address'),
)
