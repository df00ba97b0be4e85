/** The document every expression is evaluated on. */
export const SUBJECT = {
  n: -7.25,
  ten: 10,
  zero: 0,
  nothing: null,
  text: '书柜Abc',
  list: [3, 1, 2],
  pairs: [
    ['a', [1, 2]],
    ['b', 2],
  ],
  empty: [],
  lists: [[1, 2], [3]],
  object: { a: 1, b: null },
  yes: true,
  /** A Monday, in the first ISO week of 2025. */
  at: { $date: '2024-12-30T10:11:12.013Z' },
  /** A Sunday, and in New York still the Saturday before. */
  sunday: { $date: '2024-07-07T02:00:00Z' },
}

/** What `command.aggregate` of the SDK builds; what function code then gets, or the error's own words. */
// biome-ignore lint/suspicious/noExplicitAny: the SDK's own types describe less than it does
export type ExpressionCase = [code: ($: any) => unknown, expected: unknown]
export type Refusal = { refused: string }

export const refused = (words: string): Refusal => ({ refused: words })
