import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useText } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import type { ScanButtonProps } from './scan-button-props'

/**
 * WeChat's own scanner, which can also take a picture of the album. It closes after each code: who scans a whole shelf
 * gets it back at once, until they close it themselves.
 */
export function ScanButton({ onCode, isContinuous = false }: ScanButtonProps) {
  const { isbn } = useText()
  const [isRefused, setRefused] = useState(false)

  const scan = async () => {
    setRefused(false)
    for (;;) {
      const code = await scanned()
      if (code === 'refused') setRefused(true)
      if (typeof code === 'string') return
      await onCode(code.text)
      if (!isContinuous) return
    }
  }
  return (
    <View>
      <Button text={isContinuous ? isbn.scanMany : isbn.scan} icon="scan" onPress={scan} />
      {isRefused && <Notice tone="failure" text={isbn.cameraRefused} />}
    </View>
  )
}

// Only bars: many a book has a QR code of its publisher right beside them.
// Leaving the scanner comes as a failure like any other: only its message tells it apart.
async function scanned(): Promise<{ text: string } | 'cancelled' | 'refused'> {
  try {
    const { result } = await Taro.scanCode({ scanType: ['barCode'] })
    return { text: result }
  } catch (failure) {
    return /cancel/i.test(messageIn(failure)) ? 'cancelled' : 'refused'
  }
}

function messageIn(failure: unknown): string {
  const isTold = typeof failure === 'object' && failure !== null && 'errMsg' in failure
  return isTold ? String(failure.errMsg) : String(failure)
}
