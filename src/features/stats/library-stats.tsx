import { Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import type { Book } from '../../../cloud/contract/book'
import { classList } from '../../lib/class-list'
import type { Dictionary } from '../../locale/dictionary'
import { statsWords } from '../../locale/stats'
import { useText, useWords } from '../../locale/use-text'
import { Icon } from '../../ui/icon'
import { grouped } from './amount'
import { Chart, type ChartBar } from './chart'
import { Columns } from './columns'
import { type Figures, figuresOf, type PageRange } from './figures'
import styles from './library-stats.module.css'
import { Prices } from './prices'
import type { Bar } from './tally'

type Stats = (typeof statsWords)['en']

const MOST = 8

/** What a library is made of, in pictures that can be read aloud. */
export function LibraryStats({ books }: { books: readonly Book[] }) {
  const text = useText()
  const stats = useWords(statsWords)
  const { status } = text
  const figures = useMemo(() => figuresOf(books), [books])
  if (books.length === 0) {
    return (
      <View className={classList(styles.nothing)}>
        <Icon name="chart" isLarge />
        <Text>{stats.emptyText}</Text>
      </View>
    )
  }
  const { titles, volumes, wishes, statuses, added, published, tags, publishers, pages, prices } = figures
  return (
    <View>
      <View className={classList(styles.sums)}>
        <Sum n={titles} what={stats.titles} />
        <Sum n={volumes} what={stats.owned} />
      </View>
      {wishes > 0 && <Text className={classList(styles.remark)}>{stats.wishes(wishes)}</Text>}
      <Chart title={stats.statuses} bars={statuses.map(({ value, count }) => ({ name: status[value], count }))} />
      <Columns title={stats.addedTitle} years={added} />
      <Columns title={stats.publishedTitle} years={published} />
      {tags.length > 0 && <Chart title={stats.tagsTitle} {...first(tags, stats)} />}
      <Chart title={stats.publishersTitle} {...first(publishers, stats)} />
      <Chart title={stats.languagesTitle} {...first(languageBars(figures, text), stats)} />
      <Chart
        title={stats.pagesTitle}
        bars={pages.ranges.map(({ value, count }) => ({ name: rangeName(value, stats), count }))}
        notes={[
          ...(pages.sum > 0 ? [stats.pagesSum(grouped(pages.sum), pages.mean)] : []),
          ...(pages.unknown > 0 ? [stats.noPages(pages.unknown)] : []),
        ]}
      />
      <Prices prices={prices} />
    </View>
  )
}

function Sum({ n, what }: { n: number; what: string }) {
  return (
    <View className={classList(styles.sum)}>
      <Text className={classList(styles.number)}>{grouped(n)}</Text>
      <Text className={classList(styles.what)}>{what}</Text>
    </View>
  )
}

/** The longest bars, then how many others there are. What is not known comes last, under its own name. */
function first(bars: readonly Bar[], stats: Stats): { bars: ChartBar[]; notes: string[] } {
  const known = bars.filter(({ value }) => value !== '')
  const unknown = bars.find(({ value }) => value === '')?.count ?? 0
  const shown = known.slice(0, MOST).map(({ value, count }) => ({ name: value, count }))
  const others = known.length - shown.length
  return {
    bars: unknown > 0 ? [...shown, { name: stats.unknown, count: unknown }] : shown,
    notes: others > 0 ? [stats.others(others)] : [],
  }
}

function languageBars({ languages }: Figures, { languages: names }: Dictionary): Bar[] {
  const known: Readonly<Record<string, string>> = names
  return languages.map(({ value, count }) => ({ value: known[value] ?? value, count }))
}

function rangeName({ from, to }: PageRange, stats: Stats): string {
  if (to === undefined) return stats.pagesFrom(from)
  return from === 0 ? stats.pagesBelow(to) : stats.pagesBetween(from, to - 1)
}
