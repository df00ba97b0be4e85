import type { Dictionary } from '../../locale/dictionary'
import type { Sort } from './shelf-order'
import { NO_LETTER } from './title-order'

/** What a section of the shelf is called, in the order it comes from. */
export function sectionTitle(sort: Sort, key: string, { shelf, rating }: Dictionary): string {
  switch (sort) {
    case 'added': {
      const [year = '', month = ''] = key.split('-')
      return shelf.month(Number(year), Number(month))
    }
    case 'rating':
      return key === '' ? rating.none : rating.value(Number(key))
    case 'published':
      return key === '' ? shelf.noYear : shelf.year(key)
    default:
      return key === '' ? shelf.noAuthor : key === NO_LETTER ? shelf.otherLetters : key
  }
}
