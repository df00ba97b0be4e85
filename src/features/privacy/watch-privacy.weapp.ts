import Taro from '@tarojs/taro'
import { ask } from './privacy-question'

/** Opens the screen that asks whenever WeChat wants the reader's word first. */
export function watchPrivacy(open: () => unknown): void {
  Taro.onNeedPrivacyAuthorization((resolve) => {
    // Taro's types want a button with every answer; WeChat wants it with a yes.
    ask((answer) => resolve(answer as Parameters<typeof resolve>[0]))
    void open()
  })
}
