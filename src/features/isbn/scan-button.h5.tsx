import { useState } from 'react'
import { classList } from '../../lib/class-list'
import { useText } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { LiveCamera } from './live-camera'
import { PhotoButton } from './photo-button'
import styles from './scan-button.module.css'
import type { ScanButtonProps } from './scan-button-props'

/** A browser has no scanner: where it has a camera this looks through it, and everywhere it reads photographs. */
export function ScanButton({ onCode, isContinuous = false }: ScanButtonProps) {
  const { isbn } = useText()
  const [camera, setCamera] = useState<'closed' | 'open' | 'refused'>('closed')

  const take = (code: string) => {
    if (!isContinuous) setCamera('closed')
    return onCode(code)
  }
  return (
    <div className={classList(styles.place)}>
      {camera === 'open' ? (
        <LiveCamera onCode={take} onClose={() => setCamera('closed')} onRefused={() => setCamera('refused')} />
      ) : (
        hasCamera() && (
          <Button text={isContinuous ? isbn.scanMany : isbn.scan} icon="scan" onPress={() => setCamera('open')} />
        )
      )}
      {camera === 'refused' && <Notice tone="failure" text={isbn.cameraRefused} />}
      {camera !== 'open' && <PhotoButton onCode={onCode} />}
    </div>
  )
}

// Missing where the page does not come by https.
const hasCamera = () => 'mediaDevices' in navigator && typeof navigator.mediaDevices.getUserMedia === 'function'
