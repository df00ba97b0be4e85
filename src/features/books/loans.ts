import * as v from 'valibot'
import type { Book } from '../../../cloud/contract/book'
import type { Day } from '../../../cloud/contract/day'
import { Loan, loanOf } from '../../../cloud/contract/loan'
import { type Fault, faultOf } from './checking'

export type Lending = { to: string; dueOn: string }
export type LendingFaults = { to?: Fault | undefined; dueOn?: Fault | 'past' | undefined }
type Loans = NonNullable<Book['loans']>

/** As many as the contract takes; the oldest go first. */
const MOST = 50

/** A loan from today on, by the rules of the contract. */
export function lent(
  book: Book,
  { to, dueOn }: Lending,
  today: Day,
): { ok: true; loans: Loans } | { ok: false; faults: LendingFaults } {
  const checked = v.safeParse(Loan, { to, lentOn: today, ...(dueOn !== '' && { dueOn }) })
  if (!checked.success) {
    const faults = checked.issues.map((issue) => [String(issue.path?.[0]?.key), faultOf(issue)])
    return { ok: false, faults: Object.fromEntries(faults) }
  }
  if (dueOn !== '' && dueOn < today) return { ok: false, faults: { dueOn: 'past' } }
  return { ok: true, loans: [...(book.loans ?? []), checked.output].slice(-MOST) }
}

/** The loans of a book that came back today. */
export function returned({ loans = [] }: Pick<Book, 'loans'>, today: Day): Loans {
  return loans.map((loan, at) => (at === loans.length - 1 ? { ...loan, returnedOn: today } : loan))
}

/** Every time that is over, the latest first. */
export function historyOf(book: Pick<Book, 'loans'>): Loans {
  const isOut = loanOf(book) !== undefined
  return [...(book.loans ?? [])].slice(0, isOut ? -1 : undefined).reverse()
}

/** How many days a loan is due since: 0 today, negative before, undefined when no day was agreed. */
export function daysOver({ dueOn }: Pick<Loan, 'dueOn'>, today: Day): number | undefined {
  return dueOn === undefined ? undefined : Math.round((Date.parse(today) - Date.parse(dueOn)) / 86_400_000)
}
