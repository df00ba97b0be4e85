import Taro from '@tarojs/taro'

/** A path below the person's own folder on a phone: an image takes it as well as the file system does. */
export const userPath = (...parts: string[]): string => [Taro.env.USER_DATA_PATH, ...parts].join('/')
