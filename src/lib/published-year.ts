const HAN_DIGITS = '〇一二三四五六七八九'

/**
 * The year in a date as books print it: "2008-1", "July 2008", "二〇〇八年", "民国三十六年" (1947), "昭和63年" (1988).
 * Undefined where none is named.
 */
export function publishedYear(printed: string | undefined): number | undefined {
  const text = printed?.normalize('NFKC')
  if (!text) return undefined
  const era = ERAS.find(({ name }) => text.includes(name))
  if (era) {
    const year = numberIn(text.slice(text.indexOf(era.name) + era.name.length))
    if (year !== undefined) return era.before + year
  }
  const plain = /(?:^|\D)(1[4-9]\d\d|20\d\d)(?!\d)/.exec(text) ?? /^(1[4-9]\d\d|20\d\d)\d{2,4}$/.exec(text.trim())
  if (plain?.[1]) return Number(plain[1])
  const han = /[〇零○一二三四五六七八九]{4}/.exec(text)?.[0]
  return han ? Number([...han].map(hanDigit).join('')) : undefined
}

/** The year before each era's first. */
const ERAS = [
  { name: '民国', before: 1911 },
  { name: '民國', before: 1911 },
  { name: '明治', before: 1867 },
  { name: '大正', before: 1911 },
  { name: '昭和', before: 1925 },
  { name: '平成', before: 1988 },
  { name: '令和', before: 2018 },
]

function numberIn(text: string): number | undefined {
  const digits = /^\s*(\d{1,3})/.exec(text)?.[1]
  if (digits) return Number(digits)
  const han = /^\s*([元〇零○一二三四五六七八九十百]+)/.exec(text)?.[1]
  if (!han) return undefined
  if (han === '元') return 1
  const [tens, ones] = han.includes('十') ? han.split('十') : [undefined, han]
  if (tens === undefined) return Number([...han].map(hanDigit).join(''))
  return (tens === '' ? 1 : hanDigit(tens)) * 10 + (ones ? hanDigit(ones) : 0)
}

function hanDigit(digit: string): number {
  return Math.max(0, HAN_DIGITS.indexOf(/[零○]/.test(digit) ? '〇' : digit))
}
