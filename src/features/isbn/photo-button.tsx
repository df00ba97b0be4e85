import { useState } from 'react'
import { classList } from '../../lib/class-list'
import { useText } from '../../locale/use-text'
import { FileInput } from '../../ui/file-input'
import { Icon } from '../../ui/icon'
import { Notice } from '../../ui/notice'
import { readPhoto } from './barcode'
import styles from './scan-button.module.css'
import type { ScanButtonProps } from './scan-button-props'

/** Reads the barcode of a photograph: one that is taken now, or of the album. */
export function PhotoButton({ onCode }: Pick<ScanButtonProps, 'onCode'>) {
  const { isbn } = useText()
  const [state, setState] = useState<'ready' | 'reading' | 'unreadable'>('ready')

  const read = async (photo: File) => {
    setState('reading')
    const code = await readPhoto(photo)
    setState(code === undefined ? 'unreadable' : 'ready')
    if (code !== undefined) await onCode(code)
  }
  return (
    <div>
      <FileInput label={isbn.photo} className={classList(styles.photo)} isBusy={state === 'reading'} onFile={read}>
        <Icon name="camera" />
        <span>{state === 'reading' ? isbn.reading : isbn.photo}</span>
      </FileInput>
      {state === 'unreadable' && <Notice tone="failure" text={isbn.unreadable} />}
    </div>
  )
}
