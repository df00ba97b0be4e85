import Taro from '@tarojs/taro'
import type { Taken } from './inbox.store'
import { inbox } from './my-inbox'

/** Takes a scanned code and tells the hand that holds the phone: a tick for a book, a buzz for what needs its reader. */
export function takeCode(code: string): void {
  const feel = FELT[inbox.scanned(code)]
  // A phone that cannot be felt shows the same.
  feel?.().catch(() => undefined)
}

const FELT: { readonly [T in Taken]: (() => Promise<unknown>) | undefined } = {
  book: () => Taro.vibrateShort({ type: 'medium' }),
  twice: () => Taro.vibrateLong(),
  odd: () => Taro.vibrateLong(),
  same: undefined,
}
