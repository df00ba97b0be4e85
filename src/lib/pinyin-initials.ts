import pinyin from 'pinyin-match'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const masks = new Map<string, number>()

/**
 * The letters that each character of a text may begin with, one bit for each letter: a character with several readings
 * has several. What is neither Han nor a letter or digit does not count. The text is folded.
 */
export function initialsOf(text: string): number[] {
  return [...text].map(maskOf).filter((mask) => mask !== 0)
}

/** Letters as they are looked for among initials. */
export function bitsOf(letters: string): number[] {
  return [...letters].map((letter) => 1 << LETTERS.indexOf(letter))
}

/** Whether the letters stand in a row among the initials: "st" in 三体. Asked of every book at every key. */
export function hasInitials(initials: readonly number[], wanted: readonly number[]): boolean {
  for (let at = 0; at <= initials.length - wanted.length; at++) {
    let held = 0
    while (held < wanted.length && ((initials[at + held] ?? 0) & (wanted[held] ?? 0)) !== 0) held += 1
    if (held === wanted.length) return true
  }
  return false
}

/** Whether a character is Chinese: of the common planes, which is what the library knows. */
export function isHan(char: string): boolean {
  return /^[\u3400-\u9fff\uf900-\ufaff]/.test(char)
}

/** The first letter that a folded character may begin with, or undefined where no letter is known. */
export function letterOf(char: string): string | undefined {
  const mask = maskOf(char)
  return mask === 0 || mask === BARRIER ? undefined : LETTERS[31 - Math.clz32(mask & -mask)]
}

// Matching whole titles takes 100 ms for 10,000 of them; asked once for each character, the library is as good as free.
function maskOf(char: string): number {
  const known = masks.get(char)
  if (known !== undefined) return known
  const mask = /[a-z]/.test(char) ? 1 << LETTERS.indexOf(char) : /[\d\n]/.test(char) ? BARRIER : readings(char)
  masks.set(char, mask)
  return mask
}

// A bit that no letter has: a digit is in the way between two initials, and so is the end of a name.
const BARRIER = 1 << 26

function readings(char: string): number {
  if (!isHan(char)) return 0
  return [...LETTERS].reduce((mask, letter, bit) => (pinyin.match(char, letter) ? mask | (1 << bit) : mask), 0)
}
