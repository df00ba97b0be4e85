import type { Faults } from './checking'
import type { Field, Values } from './values'

export type FieldsProps = {
  values: Values
  faults: Faults
  onSet: <F extends Field>(field: F, value: Values[F]) => void
}
