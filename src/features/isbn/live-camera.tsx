import { useEffect, useRef } from 'react'
import { classList } from '../../lib/class-list'
import { useText } from '../../locale/use-text'
import { attempt } from '../../ui/attempt'
import { Button } from '../../ui/button'
import { readPicture } from './barcode'
import styles from './scan-button.module.css'

type LiveCameraProps = { onCode: (code: string) => unknown; onClose: () => void; onRefused: () => void }

/** What the camera sees, read about five times a second; the screen around it stays in use. */
export function LiveCamera({ onCode, onClose, onRefused }: LiveCameraProps) {
  const { isbn, action } = useText()
  const view = useRef<HTMLVideoElement>(null)
  const told = useRef({ onCode, onRefused })
  told.current = { onCode, onRefused }

  useEffect(() => {
    const life = { isOver: false }
    // What the camera is refused by comes here as well as a camera that is in use elsewhere.
    watch(view, life, (code) => told.current.onCode(code)).catch(() => life.isOver || told.current.onRefused())
    return () => {
      life.isOver = true
    }
  }, [])
  return (
    <div className={classList(styles.camera)}>
      <video ref={view} className={classList(styles.view)} aria-label={isbn.aim} playsInline muted />
      <div className={classList(styles.aim)} aria-hidden="true" />
      <span className={classList(styles.how)} aria-hidden="true">
        {isbn.aim}
      </span>
      <Button text={action.close} look="outline" onPress={onClose} />
    </div>
  )
}

const PAUSE_MS = 200

async function watch(
  view: { readonly current: HTMLVideoElement | null },
  life: { isOver: boolean },
  onCode: (code: string) => unknown,
): Promise<void> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
  try {
    if (view.current) {
      view.current.srcObject = stream
      await view.current.play()
    }
    while (!life.isOver && view.current) {
      const code = view.current.videoWidth > 0 ? await readPicture(await createImageBitmap(view.current)) : undefined
      if (code !== undefined && !life.isOver) await attempt(() => onCode(code))
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  } finally {
    for (const track of stream.getTracks()) track.stop()
  }
}
