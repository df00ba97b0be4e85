import * as v from 'valibot'
import { Day } from './day'
import { line } from './text'

/** One time that a book was lent: to whom, in the reader's own words; it is out until it has a day of return. */
export const Loan = v.strictObject({
  to: line(60),
  lentOn: Day,
  dueOn: v.optional(Day),
  returnedOn: v.optional(Day),
})
export type Loan = v.InferOutput<typeof Loan>

/** The loan that a book is out on, if it is. */
export function loanOf({ loans = [] }: { loans?: readonly Loan[] | undefined }): Loan | undefined {
  const last = loans.at(-1)
  return last?.returnedOn === undefined ? last : undefined
}
