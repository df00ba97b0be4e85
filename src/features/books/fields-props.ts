import type { Faults } from './checking'
import type { Field, Values } from './values'

export type FieldsProps = {
  values: Values
  /** The days as they were before this edit. */
  before?: Pick<Values, 'startedOn' | 'finishedOn'> | undefined
  faults: Faults
  onSet: <F extends Field>(field: F, value: Values[F]) => void
}
