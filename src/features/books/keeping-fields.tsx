import { View } from '@tarojs/components'
import type { FieldsProps } from './fields-props'
import { PlaceInput } from './place-input'
import { LineInput, TextsInput } from './typed-field'

/** What the reader notes down of the book, and where it stands. */
export function KeepingFields(props: FieldsProps) {
  return (
    <View>
      <LineInput field="note" kind="prose" {...props} />
      <TextsInput field="tags" {...props} />
      <PlaceInput {...props} />
      <LineInput field="copies" kind="number" {...props} />
    </View>
  )
}
