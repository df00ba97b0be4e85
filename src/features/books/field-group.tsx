import { Text } from '@tarojs/components'
import { useState } from 'react'
import { classList } from '../../lib/class-list'
import { useText } from '../../locale/use-text'
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
  const [isWanted, setWanted] = useState(false)
  const isBusy = GROUPS[group].some(
    (field) => fields.faults[field] !== undefined || !same(fields.values[field], shown[field]),
  )
  const isOpen = isWanted || isBusy
  const title = text.sheet[group]
  const button = isOpen
    ? { text: text.sheet.close, label: text.sheet.closeWhat(title), onPress: () => setWanted(false) }
    : { text: text.sheet.edit, label: text.sheet.editWhat(title), onPress: () => setWanted(true) }
  const rows = rowsOf(group, shown, text)
  const Fields = FIELDS[group]
  return (
    <Fold title={title} {...(!isBusy && { button })}>
      {isOpen ? <Fields {...fields} /> : <SheetRows rows={rows} />}
      {!isOpen && rows.length === 0 && (
        <Text className={classList(styles.line, styles.soft)}>{text.sheet.keepingEmpty}</Text>
      )}
    </Fold>
  )
}
