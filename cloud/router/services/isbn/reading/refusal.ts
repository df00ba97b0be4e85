import type { Reading } from '../source'

/**
 * What a paid source means when it answers 200 and says no in words. Neither documents a code for "no such book", so
 * the words decide; what they do not settle is a failure, and is not taken for proof that there is no such book.
 */
export function refusalOf(words: string): Reading {
  if (/次数|频率|频繁|超限|上限|too many/i.test(words)) return { outcome: 'rate_limited' }
  if (/key|授权|权限|余额|参数|服务/i.test(words)) return { outcome: 'source_down', why: words.slice(0, MOST_SAID) }
  if (/(?:未|没有|没|无)(?:能|有)?(?:查|找|检索|相关|数据|结果|此|该|记录|信息)|查无|不存在|暂无/.test(words))
    return { outcome: 'not_found' }
  return { outcome: 'source_down', why: words.slice(0, MOST_SAID) }
}

const MOST_SAID = 80
