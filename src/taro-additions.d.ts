import '@tarojs/taro'

declare module '@tarojs/taro' {
  namespace getAppBaseInfo {
    interface Result {
      /** The reader's text size in WeChat, in pixels; since base library 2.23.4. */
      fontSizeSetting?: number
    }
  }
}
