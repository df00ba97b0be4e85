import { type NameOrder, pinyinOrder } from './pinyin-order'

// The first character of each pinyin letter in the order of zh; there is no i, u or v.
const LETTERS = 'abcdefghjklmnopqrstwxyz'
const FIRSTS = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他穵夕丫帀'

const letters = new Map<string, string>()

/**
 * The letters that a folded text's characters begin with, one for each: "st" for 三体. A Chinese character has the letter
 * under which the platform's own order of pinyin puts it, so a table of readings need not come along; without that order
 * it has none. What is between names is a space, so that nothing is found across it.
 */
export function initialsOf(text: string): string {
  return [...text].map((char) => (BETWEEN.test(char) ? ' ' : (letterOf(char) ?? ''))).join('')
}

/** The letter of one folded character, or undefined where none is known. */
export function letterOf(char: string): string | undefined {
  const known = letters.get(char)
  if (known !== undefined) return known || undefined
  const letter = /[a-z]/.test(char) ? char : isHan(char) && pinyinOrder ? bySorting(char, pinyinOrder) : undefined
  letters.set(char, letter ?? '')
  return letter
}

const BETWEEN = /[\d\n]/

/** Whether a character is Chinese, of the common planes. */
function isHan(char: string): boolean {
  return /^[\u3400-\u9fff\uf900-\ufaff]/.test(char)
}

function bySorting(char: string, order: NameOrder): string | undefined {
  const after = [...FIRSTS].findIndex((first) => order(char, first) < 0)
  return after === 0 ? undefined : (LETTERS[after - 1] ?? LETTERS.at(-1))
}
