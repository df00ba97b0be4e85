import { type ChangeEvent, useState } from 'react'
import { classList } from '../../lib/class-list'
import { useText } from '../../locale/use-text'
import { Icon } from '../../ui/icon'
import { Notice } from '../../ui/notice'
import { readBarcode } from './barcode'
import styles from './scan-button.module.css'
import type { ScanButtonProps } from './scan-button-props'

/** A browser has no scanner: it takes a photograph, or one from the album, and reads it here. */
export function ScanButton({ onCode }: ScanButtonProps) {
  const { isbn } = useText()
  const [state, setState] = useState<'ready' | 'reading' | 'unreadable'>('ready')

  const read = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const photo = currentTarget.files?.[0]
    // The same photograph can be chosen again.
    currentTarget.value = ''
    if (!photo) return
    setState('reading')
    const code = await readBarcode(photo)
    setState(code === undefined ? 'unreadable' : 'ready')
    if (code !== undefined) await onCode(code)
  }
  return (
    <div className={classList(styles.place)}>
      <label className={classList(styles.button)}>
        <Icon name="camera" />
        <span>{state === 'reading' ? isbn.reading : isbn.photo}</span>
        <input
          type="file"
          className={classList(styles.file)}
          accept="image/*"
          capture="environment"
          aria-label={isbn.photo}
          disabled={state === 'reading'}
          onChange={(event) => void read(event)}
        />
      </label>
      {state === 'unreadable' && <Notice tone="failure" text={isbn.unreadable} />}
    </div>
  )
}
