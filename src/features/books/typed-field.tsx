import { useText } from '../../locale/use-text'
import { Field } from '../../ui/field'
import { ListInput } from '../../ui/list-input'
import { TextInput } from '../../ui/text-input'
import { faultText } from './fault-text'
import type { FieldsProps } from './fields-props'
import type { Values } from './values'

type FieldOf<T> = {
  [F in keyof Values]: Values[F] extends T
    ? string extends Values[F]
      ? F
      : Values[F] extends string[]
        ? F
        : never
    : never
}[keyof Values]

export type LineField = FieldOf<string>
export type ListField = FieldOf<string[]>
type Kind = 'text' | 'number' | 'isbn' | 'prose'

/** A field of a book that is typed as one text. */
export function LineInput({
  field,
  kind = 'text',
  values,
  faults,
  onSet,
}: FieldsProps & { field: LineField; kind?: Kind }) {
  const text = useText()
  const fault = faultText(faults[field], values[field], text)
  const placeholders: { readonly [F in LineField]?: string } = text.placeholder
  return (
    <Field label={text.field[field]} fault={fault}>
      <TextInput
        label={text.field[field]}
        initial={values[field]}
        kind={kind}
        placeholder={placeholders[field]}
        isInvalid={fault !== undefined}
        onText={(typed) => onSet(field, typed)}
      />
    </Field>
  )
}

/** A field of a book that is a few short texts. */
export function TextsInput({ field, values, faults, onSet }: FieldsProps & { field: ListField }) {
  const text = useText()
  const fault = faultText(faults[field], values[field], text)
  return (
    <Field label={text.field[field]} fault={fault}>
      <ListInput
        label={text.field[field]}
        initial={values[field]}
        placeholder={field === 'tags' ? text.placeholder.tags : text.placeholder.authors}
        isInvalid={fault !== undefined}
        words={{ add: text.action.add, remove: text.action.remove }}
        onItems={(items) => onSet(field, items)}
      />
    </Field>
  )
}
