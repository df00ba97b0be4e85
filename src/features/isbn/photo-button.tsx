import { type ChangeEvent, useState } from 'react'
import { classList } from '../../lib/class-list'
import { useText } from '../../locale/use-text'
import { Icon } from '../../ui/icon'
import { Notice } from '../../ui/notice'
import { readPhoto } from './barcode'
import styles from './scan-button.module.css'
import type { ScanButtonProps } from './scan-button-props'

/** Reads the barcode of a photograph: one that is taken now, or of the album. */
export function PhotoButton({ onCode }: Pick<ScanButtonProps, 'onCode'>) {
  const { isbn } = useText()
  const [state, setState] = useState<'ready' | 'reading' | 'unreadable'>('ready')

  const read = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const photo = currentTarget.files?.[0]
    // The same photograph can be chosen again.
    currentTarget.value = ''
    if (!photo) return
    setState('reading')
    const code = await readPhoto(photo)
    setState(code === undefined ? 'unreadable' : 'ready')
    if (code !== undefined) await onCode(code)
  }
  return (
    <div>
      <label className={classList(styles.photo)}>
        <Icon name="camera" />
        <span>{state === 'reading' ? isbn.reading : isbn.photo}</span>
        <input
          type="file"
          className={classList(styles.file)}
          accept="image/*"
          aria-label={isbn.photo}
          disabled={state === 'reading'}
          onChange={(event) => void read(event)}
        />
      </label>
      {state === 'unreadable' && <Notice tone="failure" text={isbn.unreadable} />}
    </div>
  )
}
