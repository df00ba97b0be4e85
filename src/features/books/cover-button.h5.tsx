import { type ChangeEvent, useState } from 'react'
import { classList } from '../../lib/class-list'
import { coverOfFile } from '../../lib/cover-of-file'
import { useText } from '../../locale/use-text'
import { Icon } from '../../ui/icon'
import styles from './cover-button.module.css'
import type { CoverButtonProps } from './cover-button-props'

/** A photograph, or a picture from the album: a browser asks which by itself. */
export function CoverButton({ text, onPicture }: CoverButtonProps) {
  const { coverPhoto } = useText()
  const [isWorking, setWorking] = useState(false)
  const read = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0]
    // The same picture can be chosen again.
    currentTarget.value = ''
    if (!file) return
    setWorking(true)
    const image = await coverOfFile(file)
    await onPicture(image === undefined ? 'unreadable' : { image })
    setWorking(false)
  }
  return (
    <label className={classList(styles.button)}>
      <Icon name="camera" />
      <span>{isWorking ? coverPhoto.working : text}</span>
      <input
        type="file"
        className={classList(styles.file)}
        accept="image/*"
        aria-label={text}
        disabled={isWorking}
        onChange={(event) => void read(event)}
      />
    </label>
  )
}
