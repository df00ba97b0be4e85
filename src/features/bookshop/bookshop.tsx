import { View } from '@tarojs/components'
import { type ReactNode, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Book } from '../../../cloud/contract/book'
import { aria } from '../../lib/aria'
import { classList } from '../../lib/class-list'
import { shopWords } from '../../locale/shop'
import { useText, useWords } from '../../locale/use-text'
import { SearchInput } from '../../ui/search-input'
import styles from './bookshop.module.css'
import { Earlier } from './earlier'
import { bookshop } from './my-bookshop'
import { verdictOf } from './verdict'
import { VerdictCard } from './verdict-card'

type BookshopProps = {
  books: readonly Book[]
  /** What is said in the place of a shelf that is not wholly on this phone; false when it is. */
  missing: ReactNode
  /** What reads barcodes on this platform. */
  scanner: (onCode: (code: string) => Promise<void>) => ReactNode
  onOpen: (bookId: string) => unknown
  onAdd: (isbn13: string) => unknown
  onBought: (book: Book) => unknown
}

/** "Do I have this?": answered from the phone alone, with everything to press within reach of a thumb. */
export function BookshopDesk({ books, missing, scanner, onOpen, onAdd, onBought }: BookshopProps) {
  const shop = useWords(shopWords)
  const { action } = useText()
  const { asked, round, earlier } = useStore(bookshop.store)
  const isWhole = !missing
  const verdict = useMemo(() => verdictOf(asked, books, isWhole), [asked, books, isWhole])
  return (
    <View className={classList(styles.desk)}>
      {missing}
      <View {...aria({ role: 'status' })}>
        <VerdictCard verdict={verdict} isWhole={isWhole} onOpen={onOpen} onAdd={onAdd} onBought={onBought} />
      </View>
      <Earlier codes={earlier} asked={asked} books={books} isWhole={isWhole} onAgain={bookshop.again} />
      <View className={classList(styles.bar)}>
        <View className={classList(styles.inside)}>
          <SearchInput
            key={round}
            label={shop.label}
            placeholder={shop.placeholder}
            initial={asked}
            isFilled={asked !== ''}
            clearLabel={action.clear}
            onText={bookshop.type}
          />
          {scanner(bookshop.scanned)}
        </View>
      </View>
    </View>
  )
}
