import * as v from 'valibot'

type Nullable<E extends v.ObjectEntries> = { [F in keyof E]: v.NullableSchema<E[F], undefined> }

/** A change to something: at least one field; null takes away one that it need not have. */
export function patchOf<const A extends v.ObjectEntries, const S extends v.ObjectEntries>(always: A, sometimes: S) {
  const nullable = Object.fromEntries(
    Object.entries(sometimes).map(([field, schema]) => [field, v.nullable(schema)]),
  ) as Nullable<S>
  return v.pipe(
    v.partial(v.strictObject({ ...always, ...nullable })),
    v.check((patch) => Object.keys(patch).length > 0, 'empty'),
  )
}
