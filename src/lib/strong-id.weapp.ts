import Taro from '@tarojs/taro'
import { hexOf } from './hex'

/** 128 random bits from a strong source, in 32 characters: for a secret and not only for a name. */
export async function strongId(): Promise<string> {
  const { randomValues } = await Taro.getRandomValues({ length: 16 })
  return hexOf(new Uint8Array(randomValues))
}
