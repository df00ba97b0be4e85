import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { STATUSES } from '../../../cloud/contract/book'
import { classList } from '../../lib/class-list'
import { useText } from '../../locale/use-text'
import { Choice } from '../../ui/choice'
import { Icon } from '../../ui/icon'
import { Press } from '../../ui/press'
import { SearchInput } from '../../ui/search-input'
import { ArrangeSheet } from './arrange-sheet'
import { counted, type Facets } from './facets'
import { shelfView } from './my-shelf-view'
import { conditionsIn } from './shelf-filter'
import styles from './shelf-tools.module.css'
import type { ShelfViewState } from './shelf-view.store'

type ShelfToolsProps = { view: ShelfViewState; facets: Facets; all: number }

/** Everything that narrows the shelf or shows it another way. */
export function ShelfTools({ view, facets, all }: ShelfToolsProps) {
  const { shelf, action, status: names } = useText()
  const [isOpen, setOpen] = useState(false)
  const { look, filter, sort, query, round } = view
  const conditions = conditionsIn(filter)
  // A status that nothing has any more stays while it is chosen: one has to see what hides the books.
  const statuses = STATUSES.filter((status) => facets.statuses.has(status) || filter.status === status)
  const options = [
    { value: 'all' as const, text: counted(shelf.all, all) },
    ...statuses.map((value) => ({ value, text: counted(names[value], facets.statuses.get(value) ?? 0) })),
  ]
  return (
    <View className={classList(styles.tools)}>
      <SearchInput
        key={round}
        label={shelf.search}
        placeholder={shelf.searchPlaceholder}
        initial={query}
        isFilled={query !== ''}
        clearLabel={action.clear}
        onText={shelfView.search}
      />
      <Choice
        label={shelf.all}
        options={options}
        value={filter.status ?? 'all'}
        isOneLine
        onChoose={(chosen) => shelfView.narrow({ status: chosen === 'all' ? undefined : chosen })}
      />
      <View className={classList(styles.line)}>
        <Press className={classList(styles.arrange, conditions > 0 && styles.narrowed)} onPress={() => setOpen(true)}>
          <View className={classList(styles.inside)}>
            <Icon name="filter" />
            <Text>{shelf.arrange(shelf.sorts[sort], conditions)}</Text>
          </View>
        </Press>
        <Press className={classList(styles.look)} onPress={() => shelfView.show(look === 'list' ? 'covers' : 'list')}>
          <View className={classList(styles.inside)}>
            <Icon name={look === 'list' ? 'covers' : 'list'} />
            <Text>{look === 'list' ? shelf.asCovers : shelf.asList}</Text>
          </View>
        </Press>
      </View>
      {isOpen && <ArrangeSheet filter={filter} sort={sort} facets={facets} onClose={() => setOpen(false)} />}
    </View>
  )
}
