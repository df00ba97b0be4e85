import { Text, View } from '@tarojs/components'
import type { Book } from '../../../cloud/contract/book'
import { classList } from '../../lib/class-list'
import type { Dictionary } from '../../locale/dictionary'
import { useText } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import styles from './clashes.module.css'
import { type Field, type Values, valuesOf } from './values'

type ClashesProps = {
  fields: readonly Field[]
  mine: Values
  theirs: Book
  onSettle: (field: Field, whose: 'mine' | 'theirs') => void
}

/** What was changed here and elsewhere, to be chosen field by field. */
export function Clashes({ fields, mine, theirs, onSettle }: ClashesProps) {
  const text = useText()
  const other = valuesOf(theirs)
  if (fields.length === 0) return null
  return (
    <Notice tone="failure" title={text.book.clashTitle} text={text.book.clashText}>
      {fields.map((field) => (
        <View key={field} className={classList(styles.clash)}>
          <Text className={classList(styles.name)}>{text.field[field]}</Text>
          <Button
            text={text.book.mineValue(said(field, mine, text))}
            look="outline"
            onPress={() => onSettle(field, 'mine')}
          />
          <Button
            text={text.book.theirValue(said(field, other, text))}
            look="outline"
            onPress={() => onSettle(field, 'theirs')}
          />
        </View>
      ))}
    </Notice>
  )
}

function said(field: Field, values: Values, { book, status, rating }: Dictionary): string {
  if (field === 'isPrivate') return values.isPrivate ? book.yes : book.no
  if (field === 'status') return status[values.status]
  if (field === 'rating') return values.rating ? rating.value(values.rating) : rating.none
  const value = values[field]
  const text = typeof value === 'string' ? value : value.join('、')
  return text || book.nothing
}
