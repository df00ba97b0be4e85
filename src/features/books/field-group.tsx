import { Text } from '@tarojs/components'
import { useState } from 'react'
import { classList } from '../../lib/class-list'
import { sheetWords } from '../../locale/sheet'
import { useText, useWords } from '../../locale/use-text'
import { same } from '../../sync/rebase'
import { Fold } from '../../ui/fold'
import { SheetRows } from '../../ui/sheet-rows'
import styles from './book-head.module.css'
import { FactFields } from './fact-fields'
import type { FieldsProps } from './fields-props'
import { KeepingFields } from './keeping-fields'
import { GROUPS, type Group, rowsOf } from './sheets'
import type { Values } from './values'

const FIELDS = { keeping: KeepingFields, facts: FactFields } as const

type FieldGroupProps = FieldsProps & { group: Group; shown: Values }

/** A group of fields that is read, and opened to be edited; what is edited or wrong in it does not close. */
export function FieldGroup({ group, shown, ...fields }: FieldGroupProps) {
  const text = useText()
  const { sheet } = useWords(sheetWords)
  const [isWanted, setWanted] = useState(false)
  const isBusy = GROUPS[group].some(
    (field) => fields.faults[field] !== undefined || !same(fields.values[field], shown[field]),
  )
  const isOpen = isWanted || isBusy
  const title = sheet[group]
  const button = isOpen
    ? { text: sheet.close, label: sheet.closeWhat(title), onPress: () => setWanted(false) }
    : { text: sheet.edit, label: sheet.editWhat(title), onPress: () => setWanted(true) }
  const rows = rowsOf(group, shown, text)
  const Fields = FIELDS[group]
  return (
    <Fold title={title} {...(!isBusy && { button })}>
      {isOpen ? <Fields {...fields} /> : <SheetRows rows={rows} />}
      {!isOpen && rows.length === 0 && (
        <Text className={classList(styles.line, styles.soft)}>{sheet.keepingEmpty}</Text>
      )}
    </Fold>
  )
}
