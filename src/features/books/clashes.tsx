import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Book, BookFields } from '../../../cloud/contract/book'
import { classList } from '../../lib/class-list'
import type { Dictionary } from '../../locale/dictionary'
import { useText } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import styles from './clashes.module.css'

type Field = keyof BookFields
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
              text={text.book.mineValue(said(field, mine, text))}
              look="outline"
              onPress={() => choose(field, 'mine')}
            />
            <Button
              text={text.book.theirValue(said(field, theirs, text))}
              look="outline"
              onPress={() => choose(field, 'theirs')}
            />
          </View>
        ))}
    </Notice>
  )
}

function said(field: Field, of: Book, { book, status, rating }: Dictionary): string {
  const value = of[field]
  if (field === 'status') return status[of.status]
  if (field === 'rating') return of.rating ? rating.value(of.rating) : rating.none
  if (typeof value === 'boolean') return value ? book.yes : book.no
  const words = Array.isArray(value) ? value.map((item) => (typeof item === 'string' ? item : item.to)) : [value]
  return words.filter((word) => word !== undefined).join('、') || book.nothing
}
