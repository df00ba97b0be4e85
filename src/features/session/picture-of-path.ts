import Taro from '@tarojs/taro'
import { AVATAR_SIDE, MOST_BYTES, QUALITIES } from './picture-limits'

/** A picture made small by the phone, in base64. Undefined when it cannot be. */
export async function smallPicture(path: string): Promise<string | undefined> {
  for (const quality of QUALITIES) {
    const { tempFilePath } = await Taro.compressImage({ src: path, quality, compressedWidth: AVATAR_SIDE })
    const base64 = Taro.getFileSystemManager().readFileSync(tempFilePath, 'base64')
    if (typeof base64 === 'string' && (base64.length * 3) / 4 <= MOST_BYTES) return base64
  }
  return undefined
}
