import * as v from 'valibot'

/** Names one intended change, chosen by the client, so that a repeated call is the same change and not a second one. */
export const OpId = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_-]{8,64}$/, 'not an operation id'))

/** An id of a stored document, as the function hands it out. */
export const DocumentId = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_-]{1,64}$/, 'not an id'))

export const Rev = v.pipe(v.number(), v.integer(), v.minValue(1))
