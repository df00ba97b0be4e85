import Taro from '@tarojs/taro'

/** One screen back; a screen that was opened by its address has only the shelf behind it. */
export async function goBack(): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack()
  else await Taro.switchTab({ url: '/pages/shelf/index' })
}
