import { View } from '@tarojs/components'
import { classList } from '../../lib/class-list'
import { useText } from '../../locale/use-text'
import { Toggle } from '../../ui/toggle'
import type { FieldsProps } from './fields-props'
import styles from './own-fields.module.css'

/** Says who can see the book, and changes it. */
export function PrivateField({ values, onSet }: FieldsProps) {
  const text = useText()
  return (
    <View className={classList(styles.private)}>
      <Toggle
        label={text.private.label}
        meaning={values.isPrivate ? text.private.on : text.private.off}
        isOn={values.isPrivate}
        onChange={(isPrivate) => onSet('isPrivate', isPrivate)}
      />
    </View>
  )
}
