import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Book } from '../../../cloud/contract/book'
import { aria } from '../../lib/aria'
import { classList } from '../../lib/class-list'
import { useText } from '../../locale/use-text'
import { Icon, type IconName } from '../../ui/icon'
import { Press } from '../../ui/press'
import { changeAll, removeAll } from './bulk'
import type { BulkChange } from './bulk-edit'
import { BulkSheet, type BulkSubject } from './bulk-sheet'
import type { Facets } from './facets'
import { shelfView } from './my-shelf-view'
import styles from './picking.module.css'
import type { ShelfDoings } from './shelf-source'

type PickingProps = {
  /** Those that are shown; what is picked and hidden by a search stays picked. */
  books: readonly Book[]
  all: readonly Book[]
  picked: ReadonlySet<string>
  facets: Facets
  doings: ShelfDoings
}

const SUBJECTS: readonly { subject: BulkSubject; icon: IconName }[] = [
  { subject: 'status', icon: 'status' },
  { subject: 'tags', icon: 'tag' },
  { subject: 'location', icon: 'place' },
  { subject: 'private', icon: 'lock' },
]

/** The bar at the foot while books are picked: how many, and what can be done with all of them at once. */
export function Picking({ books, all, picked, facets, doings }: PickingProps) {
  const { bulk } = useText()
  const [subject, setSubject] = useState<BulkSubject>()
  const chosen = all.filter(({ bookId }) => picked.has(bookId))
  const isNone = chosen.length === 0
  const hasAll = books.length > 0 && books.every(({ bookId }) => picked.has(bookId))

  const change = (wanted: BulkChange) => {
    setSubject(undefined)
    changeAll(chosen, wanted, doings)
    // What the phone had no room for is still picked.
    shelfView.stopPicking()
  }
  const remove = () => {
    removeAll(chosen, doings)
    shelfView.stopPicking()
  }
  return (
    <View className={classList(styles.bar)}>
      <View className={classList(styles.inside)}>
        <View className={classList(styles.line)}>
          <Text className={classList(styles.count)} {...aria({ role: 'status' })}>
            {bulk.picked(chosen.length)}
          </Text>
          <Press
            className={classList(styles.all)}
            onPress={() => shelfView.pickAll(hasAll ? [] : books.map(({ bookId }) => bookId))}
          >
            {hasAll ? bulk.none : bulk.all}
          </Press>
        </View>
        <View className={classList(styles.doings)}>
          {SUBJECTS.map(({ subject: one, icon }) => (
            <Doing key={one} icon={icon} text={bulk[one]} isDisabled={isNone} onPress={() => setSubject(one)} />
          ))}
          <Doing icon="bin" text={bulk.delete} isDisabled={isNone} onPress={remove} />
        </View>
      </View>
      {subject && (
        <BulkSheet
          subject={subject}
          books={chosen}
          facets={facets}
          onChange={change}
          onClose={() => setSubject(undefined)}
        />
      )}
    </View>
  )
}

type DoingProps = { icon: IconName; text: string; isDisabled: boolean; onPress: () => unknown }

function Doing({ icon, text, isDisabled, onPress }: DoingProps) {
  return (
    <Press className={classList(styles.doing, isDisabled && styles.off)} isDisabled={isDisabled} onPress={onPress}>
      <View className={classList(styles.sign)}>
        <Icon name={icon} />
        <Text>{text}</Text>
      </View>
    </Press>
  )
}
