import Taro from '@tarojs/taro'
import { FORMS } from './forms'
import type { KeyValue } from './kept'
import { migrate } from './migrate'
import { notKept } from './not-kept'

/** What is kept has the form of this version before anything reads it. */
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

migrate(device, FORMS)
