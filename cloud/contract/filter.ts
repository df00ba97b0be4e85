import * as v from 'valibot'

export type Scalar = string | number | boolean

const Scalar = v.union([v.pipe(v.string(), v.maxLength(500)), v.pipe(v.number(), v.finite()), v.boolean()])

/** One condition of a filter. On a list field, `eq` asks whether the list has the value. */
export const Condition = v.variant('op', [
  v.strictObject({ field: v.string(), op: v.picklist(['eq', 'lt', 'lte', 'gt', 'gte']), value: Scalar }),
  v.strictObject({ field: v.string(), op: v.literal('in'), value: v.pipe(v.array(Scalar), v.maxLength(50)) }),
  v.strictObject({ field: v.string(), op: v.literal('prefix'), value: v.pipe(v.string(), v.maxLength(500)) }),
])
export type Condition = v.InferOutput<typeof Condition>

/** How a list is asked for: conditions that all hold, one order, a page of 1 to 50, and where the last page ended. */
export const pageOf = <const Field extends string>(...sortable: readonly [Field, ...Field[]]) => ({
  filter: v.optional(v.pipe(v.array(Condition), v.maxLength(10))),
  sort: v.optional(v.strictObject({ field: v.picklist(sortable), direction: v.picklist(['asc', 'desc']) })),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50))),
  cursor: v.optional(v.pipe(v.string(), v.maxLength(2_500))),
})

export type Page<T> = { items: T[]; cursor?: string }
