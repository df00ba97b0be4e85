import { fold } from '../../lib/fold'
import { letterOf } from '../../lib/pinyin-initials'
import { type NameOrder, pinyinOrder } from '../../lib/pinyin-order'

/** What books without a letter come under, last. */
export const NO_LETTER = '#'

/** Orders two names within one letter. */
export const nameOrder: NameOrder = pinyinOrder ?? ((a, b) => (a < b ? -1 : a > b ? 1 : 0))

/** The letter a name stands under: its first letter, or that of its first character's pinyin. */
export function initialOf(name: string): string {
  const known = initials.get(name)
  if (known !== undefined) return known
  const initial = found(name)
  initials.set(name, initial)
  return initial
}

const initials = new Map<string, string>()

function found(name: string): string {
  const first = [...fold(name)].find((char) => !BEFORE.test(char))
  if (first === undefined) return NO_LETTER
  return letterOf(first)?.toUpperCase() ?? NO_LETTER
}

// Brackets, quotes and spaces that a title may begin with.
const BEFORE = /[\s!-/:-@[-`{-~\u00a1-\u00bf\u2010-\u206f\u3000-\u303f]/
