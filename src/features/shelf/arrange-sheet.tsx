import { useText } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Choice } from '../../ui/choice'
import { Field } from '../../ui/field'
import { Picks } from '../../ui/picks'
import { Sheet } from '../../ui/sheet'
import { Toggle } from '../../ui/toggle'
import { counted, type Facet, type Facets } from './facets'
import { shelfView } from './my-shelf-view'
import { conditionsIn, type ShelfFilter } from './shelf-filter'
import { SORTS, type Sort } from './shelf-order'

type ArrangeSheetProps = { filter: ShelfFilter; sort: Sort; facets: Facets; onClose: () => void }

// More chips than this are not looked through, they are searched for.
const MOST = 40

/** The order of the shelf, and which of its books are shown. What no book has is not offered. */
export function ArrangeSheet({ filter, sort, facets, onClose }: ArrangeSheetProps) {
  const { shelf, field } = useText()
  const { whoSeesChoices } = shelf
  const withCount = ({ value, count }: Facet, name = value) => ({ value, text: counted(name, count) })
  const places = facets.locations.slice(0, MOST).map((place) => withCount(place, place.value || shelf.nowhere))
  const sight = filter.isPrivate === undefined ? 'any' : filter.isPrivate ? 'private' : 'open'
  return (
    <Sheet title={shelf.arrangeTitle} done={shelf.done} onClose={onClose}>
      <Field label={shelf.sort}>
        <Choice
          label={shelf.sort}
          options={SORTS.map((value) => ({ value, text: shelf.sorts[value] }))}
          value={sort}
          onChoose={shelfView.sort}
        />
      </Field>
      {(facets.locations.length > 1 || filter.location !== undefined) && (
        <Field label={field.location}>
          <Choice
            label={field.location}
            options={[{ value: ANYWHERE, text: shelf.anywhere }, ...places]}
            value={filter.location ?? ANYWHERE}
            onChoose={(place) => shelfView.narrow({ location: place === ANYWHERE ? undefined : place })}
          />
        </Field>
      )}
      {(facets.tags.length > 0 || filter.tags.length > 0) && (
        <Field label={field.tags}>
          <Picks
            label={field.tags}
            options={facets.tags.slice(0, MOST).map((tag) => withCount(tag))}
            picked={filter.tags}
            onPick={(tags) => shelfView.narrow({ tags })}
          />
        </Field>
      )}
      {(facets.privates > 0 || filter.isPrivate !== undefined) && (
        <Field label={shelf.whoSees}>
          <Choice
            label={shelf.whoSees}
            options={SIGHTS.map((value) => ({ value, text: whoSeesChoices[value] }))}
            value={sight}
            onChoose={(chosen) => shelfView.narrow({ isPrivate: chosen === 'any' ? undefined : chosen === 'private' })}
          />
        </Field>
      )}
      {(facets.lent > 0 || filter.isLent) && (
        <Toggle
          label={counted(shelf.onlyLent, facets.lent)}
          isOn={filter.isLent === true}
          onChange={(isOn) => shelfView.narrow({ isLent: isOn || undefined })}
        />
      )}
      {conditionsIn(filter) > 0 && <Button text={shelf.showAll} look="plain" onPress={shelfView.clear} />}
      <Button text={shelf.done} onPress={onClose} />
    </Sheet>
  )
}

const SIGHTS = ['any', 'private', 'open'] as const

// No place is called this: places are printed, and trimmed.
const ANYWHERE = '\u0000'
