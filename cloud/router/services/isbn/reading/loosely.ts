import * as v from 'valibot'

/** A field of somebody else's record: what is missing or of another type is undefined, and does not spoil the rest. */
export const loosely = <S extends v.GenericSchema>(schema: S) =>
  v.optional(v.fallback(v.optional(schema), undefined as v.InferOutput<S> | undefined))

export const looseText = loosely(v.string())

/** A number, or the first one of a text such as "302页". */
export const looseCount = loosely(
  v.pipe(
    v.union([v.number(), v.string()]),
    v.transform((value) => (typeof value === 'number' ? value : Number.parseInt(/\d+/.exec(value)?.[0] ?? '', 10))),
  ),
)

/** The texts of a list; what is no text is left out. */
export const looseTexts = loosely(
  v.pipe(
    v.array(v.unknown()),
    v.transform((items) => items.filter((item) => typeof item === 'string').slice(0, MOST_ITEMS)),
  ),
)

/** As many names as a book may have (contract/book.ts). */
const MOST_ITEMS = 30
