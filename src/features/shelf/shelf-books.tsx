import { View } from '@tarojs/components'
import { Fragment, useMemo } from 'react'
import { aria } from '../../lib/aria'
import { classList } from '../../lib/class-list'
import { layRows, type Part } from '../../lib/row-layout'
import { useText } from '../../locale/use-text'
import { useViewport } from '../../ui/viewport'
import { Windowed } from '../../ui/windowed'
import { BookRow } from './book-row'
import { BookTile } from './book-tile'
import { SectionHead } from './section-head'
import { sectionTitle } from './section-title'
import styles from './shelf-books.module.css'
import type { Found } from './shelf-found'
import { measuresOf } from './shelf-measures'
import type { ShelfViewState } from './shelf-view.store'

type ShelfBooksProps = Pick<ShelfViewState, 'look' | 'sort' | 'picked'> & {
  found: Found
  onPress: (bookId: string) => unknown
}

/** The books themselves, in sections, as covers or lines. Of ten thousand, only those on the screen are drawn. */
export function ShelfBooks({ found: { books, sections }, look, sort, picked, onPress }: ShelfBooksProps) {
  const text = useText()
  const viewport = useViewport()
  const measures = useMemo(() => measuresOf(viewport, look), [viewport, look])
  const layout = useMemo(() => layRows(sections, measures), [sections, measures])
  const Book = look === 'list' ? BookRow : BookTile

  const draw = ({ section, at, hasHeading, start, first, end }: Part) => {
    const title = sectionTitle(sort, section.key, text)
    return (
      <Fragment key={at}>
        {hasHeading && <SectionHead title={title} count={section.count} />}
        <View className={classList(look === 'covers' && styles.grid)} {...aria({ role: 'list', label: title })}>
          {books.slice(first, end).map((book, nth) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what a search finds goes into the rows that are there; new ones take longer
            <View key={first - start + nth} className={classList(styles[look])} {...aria({ role: 'listitem' })}>
              <Book book={book} isPicked={picked?.has(book.bookId)} onPress={onPress} />
            </View>
          ))}
        </View>
      </Fragment>
    )
  }
  return <Windowed layout={layout} draw={draw} variables={measures.variables} />
}
