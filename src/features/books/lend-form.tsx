import { View } from '@tarojs/components'
import { useStore } from 'zustand'
import type { Book } from '../../../cloud/contract/book'
import { classList } from '../../lib/class-list'
import { lendingWords } from '../../locale/lending'
import { sheetWords } from '../../locale/sheet'
import { useText, useWords } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { DayInput } from '../../ui/day-input'
import { Field } from '../../ui/field'
import { say } from '../../ui/snackbar.store'
import { TextInput } from '../../ui/text-input'
import { faultText } from './fault-text'
import styles from './lending.module.css'
import { lender } from './my-forms'

/** To whom a book goes, and until when. */
export function LendForm({ book }: { book: Book }) {
  const text = useText()
  const lending = useWords(lendingWords)
  const { days } = useWords(sheetWords)
  const { fault: said } = text
  const { drafts, faults } = useStore(lender.store)
  const draft = lender.draftOf(drafts, book)
  if (!draft) return null
  const { to, dueOn } = draft
  const lend = () => {
    const name = to.trim()
    if (lender.lend(book)) say({ text: lending.lent(name) })
  }
  const wrong = {
    to: faultText(faults.to, to, text),
    due: faults.dueOn && (faults.dueOn === 'past' ? lending.past : said.day),
  }
  return (
    <View className={classList(styles.form)}>
      <Field label={lending.to} fault={wrong.to}>
        <TextInput
          label={lending.to}
          initial={to}
          placeholder={lending.toPlaceholder}
          isInvalid={wrong.to !== undefined}
          onText={(typed) => lender.set(book, { to: typed })}
          onDone={lend}
        />
      </Field>
      <Field label={lending.due} fault={wrong.due}>
        <DayInput
          label={lending.due}
          value={dueOn}
          isInvalid={wrong.due !== undefined}
          words={{ none: days.none, clear: days.clear(lending.due) }}
          onDay={(day) => lender.set(book, { dueOn: day })}
        />
      </Field>
      <View className={classList(styles.actions)}>
        <Button text={lending.cancel} look="outline" isCompact onPress={() => lender.cancel(book)} />
        <View className={classList(styles.confirm)}>
          <Button text={lending.confirm} onPress={lend} />
        </View>
      </View>
    </View>
  )
}
