import { Text, View } from '@tarojs/components'
import { STATUSES } from '../../../cloud/contract/book'
import { classList } from '../../lib/class-list'
import { useText } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Choice } from '../../ui/choice'
import { Field } from '../../ui/field'
import { Rating } from '../../ui/rating'
import { Toggle } from '../../ui/toggle'
import type { FieldsProps } from './fields-props'
import styles from './own-fields.module.css'
import { PlaceInput } from './place-input'
import { LineInput, TextsInput } from './typed-field'

/** What the reader makes of the book. */
export function OwnFields(props: FieldsProps) {
  const { values, onSet } = props
  const text = useText()
  const wordFor = (rating: number) => (rating === 0 ? text.rating.none : text.rating.value(rating))
  return (
    <View>
      <Field label={text.field.status}>
        <Choice
          label={text.field.status}
          options={STATUSES.map((status) => ({ value: status, text: text.status[status] }))}
          value={values.status}
          onChoose={(status) => onSet('status', status)}
        />
      </Field>
      <Field label={text.field.rating}>
        <View className={classList(styles.rating)}>
          <View className={classList(styles.stars)}>
            <Rating
              label={text.rating.label}
              value={values.rating}
              wordFor={wordFor}
              onRate={(rating) => onSet('rating', rating)}
            />
          </View>
          <Text className={classList(styles.word)} aria-hidden>
            {wordFor(values.rating)}
          </Text>
          {values.rating > 0 && (
            <Button text={text.rating.clear} look="plain" isCompact onPress={() => onSet('rating', 0)} />
          )}
        </View>
      </Field>
      <View className={classList(styles.private)}>
        <Toggle
          label={text.private.label}
          meaning={values.isPrivate ? text.private.on : text.private.off}
          isOn={values.isPrivate}
          onChange={(isPrivate) => onSet('isPrivate', isPrivate)}
        />
      </View>
      <TextsInput field="tags" {...props} />
      <LineInput field="note" kind="prose" {...props} />
      <PlaceInput {...props} />
      <LineInput field="copies" kind="number" {...props} />
    </View>
  )
}
