import { View } from '@tarojs/components'
import type { FieldsProps } from './fields-props'
import { KeepingFields } from './keeping-fields'
import { PrivateField } from './private-field'
import { ReadingFields } from './reading-fields'

/** What the reader makes of the book. */
export function OwnFields(props: FieldsProps) {
  return (
    <View>
      <ReadingFields {...props} />
      <PrivateField {...props} />
      <KeepingFields {...props} />
    </View>
  )
}
