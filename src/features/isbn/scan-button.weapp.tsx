import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useText } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import type { ScanButtonProps } from './scan-button-props'

/** WeChat's own scanner. */
export function ScanButton({ onCode }: ScanButtonProps) {
  const { isbn } = useText()
  const [isRefused, setRefused] = useState(false)

  const scan = async () => {
    setRefused(false)
    const code = await scanned()
    if (code === 'refused') setRefused(true)
    else if (code !== 'cancelled') await onCode(code.text)
  }
  return (
    <View>
      <Button text={isbn.scan} icon="scan" onPress={scan} />
      {isRefused && <Notice tone="failure" text={isbn.cameraRefused} />}
    </View>
  )
}

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
