import { Text, View } from '@tarojs/components'
import type { Book } from '../../../cloud/contract/book'
import { aria } from '../../lib/aria'
import { classList } from '../../lib/class-list'
import { shopWords } from '../../locale/shop'
import { useWords } from '../../locale/use-text'
import { Heading } from '../../ui/heading'
import { Icon } from '../../ui/icon'
import { ListEnd } from '../../ui/list-end'
import { Press } from '../../ui/press'
import styles from './earlier.module.css'
import { type Verdict, verdictOf } from './verdict'

type EarlierProps = {
  codes: readonly string[]
  asked: string
  books: readonly Book[]
  isWhole: boolean
  onAgain: (isbn13: string) => void
}

/** What was asked before this one, with the answers it had. */
export function Earlier({ codes, asked, books, isWhole, onAgain }: EarlierProps) {
  const shop = useWords(shopWords)
  const others = codes.filter((code) => code !== asked)
  if (others.length === 0) return null
  return (
    <View className={classList(styles.earlier)}>
      <Heading level={2} text={shop.earlier} />
      <View {...aria({ role: 'list' })}>
        {others.map((code) => (
          <View key={code} {...aria({ role: 'listitem' })}>
            <Press className={classList(styles.line)} onPress={() => onAgain(code)}>
              <View className={classList(styles.inside)}>
                <Text className={classList(styles.what)}>{answerOf(code, verdictOf(code, books, isWhole), shop)}</Text>
                <Icon name="next" />
              </View>
            </Press>
          </View>
        ))}
      </View>
      <ListEnd />
    </View>
  )
}

function answerOf(code: string, verdict: Verdict, shop: (typeof shopWords)['en']): string {
  if (verdict.kind === 'mine') return `${verdict.books[0]?.title ?? code} · ${shop.mine}`
  if (verdict.kind === 'wished') return `${verdict.book.title} · ${shop.wished}`
  return verdict.kind === 'notMine' ? `${code} · ${shop.notMine}` : code
}
