export const CURRENCIES = ['CNY', 'USD', 'HKD', 'TWD', 'JPY', 'KRW', 'GBP', 'EUR'] as const
export type Currency = (typeof CURRENCIES)[number]

/** What a book cost. Cents, so that sums come out even; no currency where none is printed. */
export type Price = { cents: number; currency: Currency | undefined }

/**
 * The price in what is printed on a book: "39.50元", "CNY 39.50", "$12", "全三册 98.00 元". Undefined where it does not
 * name exactly one amount.
 */
export function readPrice(printed: string): Price | undefined {
  const text = printed.normalize('NFKC').replace(SETS, ' ')
  const amounts = text.match(AMOUNT) ?? []
  const [amount] = amounts
  if (amount === undefined || amounts.length > 1) return undefined
  const [, whole = '', fraction = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(amount) ?? []
  const cents = Number(whole.replaceAll(',', '')) * 100 + Number(fraction.padEnd(2, '0'))
  if (cents === 0) return undefined
  return { cents, currency: SIGNS.find(([, sign]) => sign.test(text))?.[0] }
}

// Grouped by threes, or not; then perhaps one or two decimals, after a point or a comma.
const AMOUNT = /(?:\d{1,3}(?:,\d{3})+|\d+)(?:[.,]\d{1,2}(?!\d))?/g

// How many volumes it is for is no amount.
const SETS = /\(.*?\)|[全共][\d一二三四五六七八九十]+[册冊本卷]|[\d一二三四五六七八九十]+[册冊卷]/g

// The first that fits: most names of money end in 元, and most dollars are not America's only by what stands before.
const SIGNS: readonly (readonly [Currency, RegExp])[] = [
  ['JPY', /JPY|日元|日圆|円/i],
  ['KRW', /KRW|₩|韩元|韓元/i],
  ['HKD', /HKD|HK\$|港元|港币|港幣/i],
  ['TWD', /TWD|NTD|NT\$|台币|台幣/i],
  ['GBP', /GBP|£|英镑/i],
  ['EUR', /EUR|€|欧元/i],
  ['USD', /USD|\$|美元|美金/i],
  ['CNY', /CNY|RMB|¥|元|圆|人民币/i],
]
