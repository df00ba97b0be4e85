import type { Book } from '../../cloud/contract/book'
import { hasWords, keyOf, type Word, wordsIn } from './book-search'

/** Books in an order, which can be searched as one. */
export type SearchIndex<T> = {
  /** Those that a query finds, in their order; one without words finds all. */
  find(query: string): readonly T[]
  /** Readies a few books at a time, so that the first key pressed is as quick as the others; answers what stops it. */
  prepare(): () => void
}

type Keys = { text: string; ends: readonly number[] }

const AT_ONCE = 200

/**
 * The platform looks through one long string faster than our code through ten thousand, most of all on phones, which do
 * not compile it: so the first word of a query is looked for in the keys of all books, the others in what it finds.
 */
export function searchIndex<T extends { readonly book: Book }>(all: readonly T[]): SearchIndex<T> {
  let joined: Keys | undefined
  const keys = () => {
    joined ??= joinedKeys(all)
    return joined
  }
  return {
    find(query) {
      const [first, ...others] = wordsIn(query)
      if (!first) return all
      const found = placesOf(first, keys()).flatMap((at) => all[at] ?? [])
      return others.length === 0 ? found : found.filter(({ book }) => hasWords(keyOf(book), others))
    },
    prepare() {
      let timer: ReturnType<typeof setTimeout> | undefined
      const readyFrom = (from: number) => {
        for (const { book } of all.slice(from, from + AT_ONCE)) keyOf(book)
        if (from < all.length) timer = setTimeout(readyFrom, 8, from + AT_ONCE)
        else keys()
      }
      timer = setTimeout(readyFrom, 100, 0)
      return () => clearTimeout(timer)
    },
  }
}

function joinedKeys(all: readonly { readonly book: Book }[]): Keys {
  const each = all.map(({ book }) => keyOf(book))
  let end = -1
  const ends = each.map((key) => {
    end += key.length + 1
    return end
  })
  return { text: each.join('\n'), ends }
}

/** The places of the keys that have a word in one of its forms, in their order. */
function placesOf(forms: Word, keys: Keys): readonly number[] {
  const [places = [], ...others] = forms.map((form) => placesOfForm(form, keys))
  if (others.length === 0) return places
  return [...new Set([...places, ...others.flat()])].sort((a, b) => a - b)
}

// No form has a line break in it, so none is found across the end of a key.
function placesOfForm(form: string, { text, ends }: Keys): readonly number[] {
  const places: number[] = []
  let at = 0
  for (let found = text.indexOf(form); found >= 0; found = text.indexOf(form, ends[at])) {
    while ((ends[at] ?? found) < found) at += 1
    places.push(at)
  }
  return places
}
