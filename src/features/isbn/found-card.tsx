import { Text, View } from '@tarojs/components'
import type { Metadata } from '../../../cloud/contract/lookup'
import { aria } from '../../lib/aria'
import { classList } from '../../lib/class-list'
import type { Dictionary } from '../../locale/dictionary'
import { useText } from '../../locale/use-text'
import { Cover } from '../../ui/cover'
import { Heading } from '../../ui/heading'
import styles from './found-card.module.css'

type FoundCardProps = { isbn13: string; metadata: Metadata; source: string | undefined }

/** What the catalogues say of a book: everything, and who says it. */
export function FoundCard({ isbn13, metadata, source }: FoundCardProps) {
  const text = useText()
  const { lookup, shelf } = text
  const { title, subtitle, authors, cover } = metadata
  const isSample = source === 'sample'
  return (
    <View className={classList(styles.card)} {...aria({ role: 'group', label: shelf.open(title, authors.join('、')) })}>
      <View className={classList(styles.head)}>
        <Cover title={title} authors={authors} isbn={isbn13} picture={cover} isLarge />
        <View className={classList(styles.words)}>
          <Heading level={2} text={title} isTitle />
          {subtitle && <Text className={classList(styles.line)}>{subtitle}</Text>}
          {authors.length > 0 && <Text className={classList(styles.line)}>{authors.join('、')}</Text>}
          <Text className={classList(styles.source, isSample && styles.sample)}>
            {isSample ? lookup.sample : source && lookup.source(SOURCE_NAMES[source] ?? source)}
          </Text>
        </View>
      </View>
      {isSample && <Text className={classList(styles.remark)}>{lookup.sampleText}</Text>}
      <View className={classList(styles.facts)}>
        {factsOf(isbn13, metadata, text).map(([name, value]) => (
          <View key={name} className={classList(styles.fact)}>
            <Text className={classList(styles.name)}>{name}</Text>
            <Text className={classList(styles.value)}>{value}</Text>
          </View>
        ))}
      </View>
    </View>
  )
}

function factsOf(
  isbn13: string,
  metadata: Metadata,
  { field, languages }: Dictionary,
): [name: string, value: string][] {
  const { translators, publisher, publishedAt, pages, price, language = '' } = metadata
  const languageNames: { readonly [code: string]: string } = languages
  const facts: [string, string | number | undefined][] = [
    [field.translators, translators.join('、')],
    [field.publisher, publisher],
    [field.publishedAt, publishedAt],
    [field.pages, pages],
    [field.price, price],
    [field.language, languageNames[language] ?? language],
    [field.isbn, isbn13],
  ]
  return facts.flatMap(([name, value]) => (value ? [[name, String(value)]] : []))
}

const SOURCE_NAMES: { readonly [source: string]: string } = { openlibrary: 'Open Library' }
