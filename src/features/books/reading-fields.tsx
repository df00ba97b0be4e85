import { Text, View } from '@tarojs/components'
import { STATUSES } from '../../../cloud/contract/book'
import { classList } from '../../lib/class-list'
import { dayOf } from '../../lib/day'
import { sheetWords } from '../../locale/sheet'
import { useText, useWords } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Choice } from '../../ui/choice'
import { DayInput } from '../../ui/day-input'
import { Field } from '../../ui/field'
import { Rating } from '../../ui/rating'
import { faultText } from './fault-text'
import type { FieldsProps } from './fields-props'
import styles from './own-fields.module.css'
import { daysOf, withStatus } from './reading-days'
import type { Values } from './values'

const NO_DAYS = { startedOn: '', finishedOn: '' }

/** How far the reading is, since when, and what it was worth. */
export function ReadingFields({ values, before = NO_DAYS, faults, onSet }: FieldsProps) {
  const text = useText()
  const { days } = useWords(sheetWords)
  const wordFor = (rating: number) => (rating === 0 ? text.rating.none : text.rating.value(rating))
  const choose = (status: Values['status']) => {
    const next = withStatus(values, status, { before, today: dayOf(Date.now()) })
    onSet('status', next.status)
    onSet('startedOn', next.startedOn)
    onSet('finishedOn', next.finishedOn)
  }
  return (
    <View>
      <Field label={text.field.status}>
        <Choice
          label={text.field.status}
          options={STATUSES.map((status) => ({ value: status, text: text.status[status] }))}
          value={values.status}
          onChoose={choose}
        />
      </Field>
      <View className={classList(styles.days)}>
        {daysOf(values).map((day) => (
          <View key={day} className={classList(styles.day)}>
            <Field label={text.field[day]} fault={faultText(faults[day], values[day], text)}>
              <DayInput
                label={text.field[day]}
                value={values[day]}
                isInvalid={faults[day] !== undefined}
                words={{ none: days.none, clear: days.clear(text.field[day]) }}
                onDay={(chosen) => onSet(day, chosen)}
              />
            </Field>
          </View>
        ))}
      </View>
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
            <View className={classList(styles.clear)}>
              <Button text={text.rating.clear} look="plain" isCompact onPress={() => onSet('rating', 0)} />
            </View>
          )}
        </View>
      </Field>
    </View>
  )
}
