import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { classList } from '../../lib/class-list'
import { coverOfPath } from '../../lib/cover-of-path'
import { sheetWords } from '../../locale/sheet'
import { useWords } from '../../locale/use-text'
import { Icon } from '../../ui/icon'
import { Press } from '../../ui/press'
import styles from './cover-button.module.css'
import type { CoverButtonProps } from './cover-button-props'

/** The camera or the album: WeChat asks which. */
export function CoverButton({ text, onPicture }: CoverButtonProps) {
  const { coverPhoto } = useWords(sheetWords)
  const [isWorking, setWorking] = useState(false)
  const choose = async () => {
    const path = await chosen()
    if (path === 'cancelled') return
    if (path === 'refused') return onPicture('refused')
    setWorking(true)
    const image = await coverOfPath(path.at).catch(() => undefined)
    // Busy until the picture is seen: drawn once, and not to be pressed before.
    await onPicture(image === undefined ? 'unreadable' : { image })
    setWorking(false)
  }
  return (
    <Press className={classList(styles.button)} isBusy={isWorking} onPress={choose}>
      <Icon name="camera" />
      <Text>{isWorking ? coverPhoto.working : text}</Text>
    </Press>
  )
}

// Who backs out comes as a failure like any other: only its message tells it apart.
async function chosen(): Promise<{ at: string } | 'cancelled' | 'refused'> {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] })
    const [file] = tempFiles
    return file ? { at: file.tempFilePath } : 'cancelled'
  } catch (failure) {
    const isTold = typeof failure === 'object' && failure !== null && 'errMsg' in failure
    return isTold && /cancel/i.test(String(failure.errMsg)) ? 'cancelled' : 'refused'
  }
}
