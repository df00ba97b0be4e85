import Taro from '@tarojs/taro'
import type { KeyValue } from './kept'
import { notKept } from './not-kept'

export const device: KeyValue = {
  get: (key) => Taro.getStorageSync(key),
  set(key, value) {
    try {
      Taro.setStorageSync(key, value)
    } catch (cause) {
      throw notKept(cause)
    }
  },
  remove: (key) => Taro.removeStorageSync(key),
  keys: () => Taro.getStorageInfoSync().keys,
}
