import Taro from '@tarojs/taro'
import type { Transport } from './client'
import { platformFailure } from './platform-failure'

let isReady = false

/** On a phone WeChat itself carries the call, and tells the function who is calling. */
export const transport: Transport = async (event) => {
  if (!isReady) {
    Taro.cloud.init(CLOUD_ENV ? { env: CLOUD_ENV } : {})
    isReady = true
  }
  try {
    const { result } = await Taro.cloud.callFunction({ name: 'router', data: event })
    return result
  } catch (failure) {
    throw platformFailure(failure)
  }
}
