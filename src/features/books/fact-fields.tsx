import { View } from '@tarojs/components'
import type { FieldsProps } from './fields-props'
import { LineInput, TextsInput } from './typed-field'

/** What is printed in and on the book. */
export function FactFields(props: FieldsProps) {
  return (
    <View>
      <LineInput field="title" {...props} />
      <LineInput field="subtitle" {...props} />
      <TextsInput field="authors" {...props} />
      <TextsInput field="translators" {...props} />
      <LineInput field="publisher" {...props} />
      <LineInput field="publishedAt" {...props} />
      <LineInput field="isbn" kind="isbn" {...props} />
      <LineInput field="pages" kind="number" {...props} />
      <LineInput field="price" {...props} />
      <LineInput field="language" {...props} />
    </View>
  )
}
