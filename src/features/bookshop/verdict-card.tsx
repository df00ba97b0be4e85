import { Text, View } from '@tarojs/components'
import type { Book } from '../../../cloud/contract/book'
import type { IsbnFault } from '../../../cloud/contract/isbn'
import { classList } from '../../lib/class-list'
import { shopWords } from '../../locale/shop'
import { useWords } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { KnownBook } from './known-book'
import type { Verdict } from './verdict'
import styles from './verdict-card.module.css'

type VerdictCardProps = {
  verdict: Verdict
  /** False as long as only a part of the shelf is here: something else says what can be asked. */
  isWhole: boolean
  onOpen: (bookId: string) => unknown
  onAdd: (isbn13: string) => unknown
  onBought: (book: Book) => unknown
}

/** The answer, large enough to be read at arm's length. */
export function VerdictCard({ verdict, isWhole, onOpen, onAdd, onBought }: VerdictCardProps) {
  const shop = useWords(shopWords)
  switch (verdict.kind) {
    case 'nothing':
      return isWhole ? (
        <View className={classList(styles.card, styles.quiet)}>
          <Icon name="shop" isLarge />
          <Text className={classList(styles.lead)}>{shop.lead}</Text>
        </View>
      ) : null
    case 'mine':
      return (
        <View className={classList(styles.card, styles.mine)}>
          <Said icon="done" text={shop.mine} />
          {verdict.books.map((book) => (
            <KnownBook key={book.bookId} book={book} hasPlace onOpen={onOpen} />
          ))}
        </View>
      )
    case 'wished':
      return (
        <View className={classList(styles.card, styles.wished)}>
          <Said icon="star" text={shop.wished} />
          <KnownBook book={verdict.book} onOpen={onOpen} />
          <Button text={shop.bought} look="outline" onPress={() => onBought(verdict.book)} />
        </View>
      )
    case 'notMine':
      return (
        <View className={classList(styles.card)}>
          <Said icon="close" text={shop.notMine} />
          <Text className={classList(styles.lead)}>{shop.notMineText}</Text>
          <Button text={shop.add} look="outline" onPress={() => onAdd(verdict.isbn13)} />
        </View>
      )
    case 'unsure':
      return (
        <View className={classList(styles.card, styles.unsure)}>
          <Text className={classList(styles.word)}>{shop.unsure}</Text>
          <Text className={classList(styles.lead)}>{shop.unsureText}</Text>
        </View>
      )
    case 'badCode':
      return (
        <View className={classList(styles.card, styles.quiet)}>
          <Icon name="warn" isLarge />
          <Text className={classList(styles.lead)}>{faultText(verdict.fault, shop)}</Text>
        </View>
      )
    case 'like':
      return <Like {...verdict} onOpen={onOpen} />
  }
}

type LikeProps = Extract<Verdict, { kind: 'like' }> & { onOpen: (bookId: string) => unknown }

function Like({ digits, books, more, onOpen }: LikeProps) {
  const shop = useWords(shopWords)
  const said = books.length > 0 ? shop.titled(books.length + more) : digits > 0 ? shop.typing(digits) : shop.notTitled
  return (
    <View className={classList(styles.card)}>
      <Text className={classList(styles.lead)}>{said}</Text>
      {books.map((book) => (
        <KnownBook key={book.bookId} book={book} hasPlace onOpen={onOpen} />
      ))}
      {more > 0 && <Text className={classList(styles.lead)}>{shop.more(more)}</Text>}
    </View>
  )
}

function Said({ icon, text }: { icon: 'done' | 'star' | 'close'; text: string }) {
  return (
    <View className={classList(styles.said)}>
      <Icon name={icon} isLarge />
      <Text className={classList(styles.word)}>{text}</Text>
    </View>
  )
}

function faultText(fault: IsbnFault, { badCode, badMagazine }: { badCode: string; badMagazine: string }): string {
  return fault === 'periodical' ? badMagazine : badCode
}
