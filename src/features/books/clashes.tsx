import { Text, View } from '@tarojs/components'
import { useState } from 'react'
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
  mine: Book
  theirs: Book
  /** Called when every field is chosen, with those where theirs stays. */
  onSettle: (theirs: Field[]) => void
}

/** What was changed here and elsewhere, to be chosen field by field. */
export function Clashes({ fields, mine, theirs, onSettle }: ClashesProps) {
  const text = useText()
  const [chosen, setChosen] = useState<{ readonly [F in Field]?: 'mine' | 'theirs' }>({})
  const sides = { mine: valuesOf(mine), theirs: valuesOf(theirs) }
  const choose = (field: Field, whose: 'mine' | 'theirs') => {
    const next = { ...chosen, [field]: whose }
    if (fields.some((one) => next[one] === undefined)) return setChosen(next)
    onSettle(fields.filter((one) => next[one] === 'theirs'))
  }
  return (
    <Notice tone="failure" title={text.book.clashTitle(mine.title)} text={text.book.clashText}>
      {fields
        .filter((field) => chosen[field] === undefined)
        .map((field) => (
          <View key={field} className={classList(styles.clash)}>
            <Text className={classList(styles.name)}>{text.field[field]}</Text>
            <Button
              text={text.book.mineValue(said(field, sides.mine, text))}
              look="outline"
              onPress={() => choose(field, 'mine')}
            />
            <Button
              text={text.book.theirValue(said(field, sides.theirs, text))}
              look="outline"
              onPress={() => choose(field, 'theirs')}
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
