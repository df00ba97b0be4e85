import { Text, View } from '@tarojs/components'
import { classList } from '../../lib/class-list'
import { statsWords } from '../../locale/stats'
import { useWords } from '../../locale/use-text'
import { Heading } from '../../ui/heading'
import { amountOf } from './amount'
import type { Figures } from './figures'
import styles from './prices.module.css'

/** What the books cost as printed: one sum for each currency, and how many could not be counted. */
export function Prices({ prices: { sums, without, odd } }: { prices: Figures['prices'] }) {
  const stats = useWords(statsWords)
  return (
    <View className={classList(styles.prices)}>
      <Heading level={2} text={stats.pricesTitle} />
      {sums.map(({ currency, cents, titles }) => (
        <View key={currency ?? ''} className={classList(styles.line)}>
          <View className={classList(styles.words)}>
            <Text className={classList(styles.name)}>{currency ? stats.currencies[currency] : stats.noCurrency}</Text>
            <Text className={classList(styles.soft)}>{stats.pricesOf(titles)}</Text>
          </View>
          <Text className={classList(styles.sum)}>{amountOf(cents)}</Text>
        </View>
      ))}
      {sums.length > 0 && <Text className={classList(styles.soft)}>{stats.perCopy}</Text>}
      {without > 0 && <Text className={classList(styles.soft)}>{stats.noPrice(without)}</Text>}
      {odd > 0 && <Text className={classList(styles.soft)}>{stats.oddPrice(odd)}</Text>}
    </View>
  )
}
