import { fold } from '../../lib/fold'
import { isHan, letterOf } from '../../lib/pinyin-initials'

/** Orders two names within one letter. */
export type NameOrder = (a: string, b: string) => number

/** What books without a letter come under, last. */
export const NO_LETTER = '#'

// The first character of each pinyin letter in the order of zh; there is no i, u or v.
const LETTERS = 'abcdefghjklmnopqrstwxyz'
const FIRSTS = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他穵夕丫帀'

/** The order of pinyin, where the platform has it: not every phone's Mini Programs come with Intl. */
const pinyinOrder: NameOrder | undefined = zhOrder()

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
  // A character of several readings stands where the platform's order has it; without one, under the first of them.
  const letter = isHan(first) && pinyinOrder ? bySorting(first, pinyinOrder) : letterOf(first)
  return letter?.toUpperCase() ?? NO_LETTER
}

// Brackets, quotes and spaces that a title may begin with.
const BEFORE = /[\s!-/:-@[-`{-~\u00a1-\u00bf\u2010-\u206f\u3000-\u303f]/

function bySorting(char: string, order: NameOrder): string | undefined {
  const after = [...FIRSTS].findIndex((first) => order(char, first) < 0)
  return after === 0 ? undefined : (LETTERS[after - 1] ?? LETTERS[LETTERS.length - 1])
}

function zhOrder(): NameOrder | undefined {
  if (typeof Intl === 'undefined' || typeof Intl.Collator !== 'function') return undefined
  const collator = new Intl.Collator('zh-Hans-CN', { numeric: true, sensitivity: 'base' })
  const { compare } = collator
  // Some platforms have the name but not the order: a collator that knows Chinese puts 阿 before 中, and both by sound.
  const isReal =
    collator.resolvedOptions().locale.startsWith('zh') && compare('阿', '八') < 0 && compare('阿', '帀') < 0
  return isReal ? compare : undefined
}
