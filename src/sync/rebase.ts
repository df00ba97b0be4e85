type Change<F extends string> = { readonly [field in F]?: unknown }

export type Rebased<F extends string> = {
  /** What is still to be changed on top of theirs. */
  still: F[]
  /** Where both changed the same field, each to something else: only a person can say. */
  clashes: F[]
}

/**
 * Moves my changes onto a newer version, field by field: a field only I changed stays mine, one only they changed is
 * theirs, one we changed alike is done.
 */
export function rebase<F extends string>(
  base: Change<F>,
  mine: { readonly fields: readonly F[]; readonly values: Change<F> },
  theirs: Change<F>,
): Rebased<F> {
  const still = mine.fields.filter((field) => !same(mine.values[field], theirs[field]))
  return { still, clashes: still.filter((field) => !same(base[field], theirs[field])) }
}

/** Whether two values of a document are the same JSON; absent and null are both "not there". */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}
