import { Text, View } from '@tarojs/components'
import type { Book } from '../../../cloud/contract/book'
import { classList } from '../../lib/class-list'
import { sheetWords } from '../../locale/sheet'
import { useText, useWords } from '../../locale/use-text'
import { Cover } from '../../ui/cover'
import { Heading } from '../../ui/heading'
import { Icon } from '../../ui/icon'
import { say } from '../../ui/snackbar.store'
import { Stars } from '../../ui/stars'
import styles from './book-head.module.css'
import { CoverButton } from './cover-button'
import { putCover } from './covering'

/** A book as one sees it when it is taken off the shelf. */
export function BookHead({ book }: { book: Book }) {
  const { book: words } = useText()
  const { coverPhoto } = useWords(sheetWords)
  const { title, subtitle, authors, isbn, cover, publisher, publishedAt, copies, location } = book
  const printed = [publisher, publishedAt].filter(Boolean).join(' · ')
  const place = [location, copies > 1 ? words.copies(copies) : ''].filter(Boolean).join(' · ')
  return (
    <View className={classList(styles.head)}>
      <View className={classList(styles.cover)}>
        <Cover title={title} authors={authors} isbn={isbn} picture={cover} isLarge />
        <CoverButton
          text={cover === undefined ? coverPhoto.add : coverPhoto.change}
          onPicture={(picture) =>
            typeof picture === 'string' ? say({ text: coverPhoto[picture] }) : putCover(book, picture.image)
          }
        />
      </View>
      <View className={classList(styles.words)}>
        <Heading level={2} text={title} isTitle />
        {[subtitle ?? '', authors.join('、')].filter(Boolean).map((line) => (
          <Text key={line} className={classList(styles.line)}>
            {line}
          </Text>
        ))}
        {printed && <Text className={classList(styles.line, styles.soft)}>{printed}</Text>}
        <Stand book={book} />
        {place && <Text className={classList(styles.line)}>{place}</Text>}
      </View>
    </View>
  )
}

function Stand({ book: { status, rating, isPrivate } }: { book: Book }) {
  const text = useText()
  return (
    <View className={classList(styles.stand)}>
      <Text className={classList(styles.status)}>{text.status[status]}</Text>
      {rating !== undefined && <Stars value={rating} />}
      {isPrivate && (
        <View className={classList(styles.private)}>
          <Icon name="lock" />
          <Text>{text.private.label}</Text>
        </View>
      )}
    </View>
  )
}
