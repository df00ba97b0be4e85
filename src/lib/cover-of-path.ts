import Taro from '@tarojs/taro'
import { COVER_SIDE, isSmall, QUALITIES } from './cover-limits'

/** A photograph as the phone makes it small, in base64. Undefined when it cannot. */
export async function coverOfPath(path: string): Promise<string | undefined> {
  for (const quality of QUALITIES) {
    const { tempFilePath } = await Taro.compressImage({ src: path, quality, compressedHeight: COVER_SIDE })
    const base64 = Taro.getFileSystemManager().readFileSync(tempFilePath, 'base64')
    if (typeof base64 === 'string' && isSmall(base64)) return base64
  }
  return undefined
}
