import { View } from '@tarojs/components'
import { type Book, STATUSES } from '../../../cloud/contract/book'
import { classList } from '../../lib/class-list'
import { useText } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Sheet } from '../../ui/sheet'
import type { BulkChange } from './bulk-edit'
import styles from './bulk-sheet.module.css'
import { counted, type Facets, facetsOf } from './facets'
import { NewWord } from './new-word'

export type BulkSubject = 'status' | 'tags' | 'location' | 'private'

type BulkSheetProps = {
  subject: BulkSubject
  books: readonly Book[]
  facets: Facets
  onChange: (change: BulkChange) => unknown
  onClose: () => void
}

// What is used most; the rest is typed.
const OFFERED = 16

/** What the picked books shall become. One press does it: it can be taken back. */
export function BulkSheet({ subject, books, facets, onChange, onClose }: BulkSheetProps) {
  const { bulk, shelf, status } = useText()
  const title = bulk[`${subject}Title`](books.length)
  const own = facetsOf(books)
  const places = facets.locations.filter(({ value }) => value !== '').slice(0, OFFERED)
  return (
    <Sheet title={title} done={shelf.done} onClose={onClose}>
      {subject === 'status' && (
        <Offers
          offers={STATUSES.map((one) => ({ text: status[one], change: { kind: 'status', status: one } }))}
          onChange={onChange}
        />
      )}
      {subject === 'private' && (
        <Offers
          offers={[
            { text: bulk.makePrivate, change: { kind: 'private', isPrivate: true } },
            { text: bulk.makeOpen, change: { kind: 'private', isPrivate: false } },
          ]}
          onChange={onChange}
        />
      )}
      {subject === 'location' && (
        <>
          <Offers
            offers={[
              ...places.map(({ value }) => ({ text: value, change: { kind: 'location', location: value } as const })),
              { text: bulk.noLocation, change: { kind: 'location', location: '' } },
            ]}
            onChange={onChange}
          />
          <NewWord label={bulk.newLocation} most={80} onWord={(location) => onChange({ kind: 'location', location })} />
        </>
      )}
      {subject === 'tags' && (
        <>
          {facets.tags.length > 0 && (
            <Field label={bulk.addTag}>
              <Offers
                offers={facets.tags
                  .slice(0, OFFERED)
                  .map(({ value }) => ({ text: value, change: { kind: 'addTag', tag: value } }))}
                onChange={onChange}
              />
            </Field>
          )}
          <NewWord label={bulk.newTag} most={40} onWord={(tag) => onChange({ kind: 'addTag', tag })} />
          {own.tags.length > 0 && (
            <Field label={bulk.dropTag}>
              <Offers
                offers={own.tags.map(({ value, count }) => ({
                  text: counted(value, count),
                  change: { kind: 'removeTag', tag: value },
                }))}
                onChange={onChange}
              />
            </Field>
          )}
        </>
      )}
    </Sheet>
  )
}

type OffersProps = {
  offers: readonly { text: string; change: BulkChange }[]
  onChange: (change: BulkChange) => unknown
}

function Offers({ offers, onChange }: OffersProps) {
  return (
    <View className={classList(styles.offers)}>
      {offers.map(({ text, change }) => (
        <Button key={text} text={text} look="outline" isCompact onPress={() => onChange(change)} />
      ))}
    </View>
  )
}
