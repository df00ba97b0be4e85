import { View } from '@tarojs/components'
import type { Book } from '../../../cloud/contract/book'
import { classList } from '../../lib/class-list'
import styles from './book-editor.module.css'
import { FieldGroup } from './field-group'
import type { FieldsProps } from './fields-props'
import { PrivateField } from './private-field'
import { ReadingFields } from './reading-fields'
import { valuesOf } from './values'

/** A book by its subjects: the reading at hand, the others read first and opened to be edited. */
export function BookSheet({ base, ...fields }: FieldsProps & { base: Book }) {
  const shown = valuesOf(base)
  return (
    <View>
      <View className={classList(styles.part)}>
        <ReadingFields {...fields} before={shown} />
      </View>
      <FieldGroup group="keeping" shown={shown} {...fields} />
      <PrivateField {...fields} />
      <FieldGroup group="facts" shown={shown} {...fields} />
    </View>
  )
}
