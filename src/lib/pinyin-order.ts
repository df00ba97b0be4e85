/** Orders two names within one letter. */
export type NameOrder = (a: string, b: string) => number

/** The order of pinyin, where the platform has it: not every phone's Mini Programs come with Intl. */
export const pinyinOrder: NameOrder | undefined = zhOrder()

function zhOrder(): NameOrder | undefined {
  if (typeof Intl === 'undefined' || typeof Intl.Collator !== 'function') return undefined
  const collator = new Intl.Collator('zh-Hans-CN', { numeric: true, sensitivity: 'base' })
  const { compare } = collator
  // Some platforms have the name but not the order: a collator that knows Chinese puts 阿 before 中, and both by sound.
  const isReal =
    collator.resolvedOptions().locale.startsWith('zh') && compare('阿', '八') < 0 && compare('阿', '帀') < 0
  return isReal ? compare : undefined
}
