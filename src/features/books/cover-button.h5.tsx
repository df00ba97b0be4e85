import { useState } from 'react'
import { classList } from '../../lib/class-list'
import { coverOfFile } from '../../lib/cover-of-file'
import { sheetWords } from '../../locale/sheet'
import { useWords } from '../../locale/use-text'
import { FileInput } from '../../ui/file-input'
import { Icon } from '../../ui/icon'
import styles from './cover-button.module.css'
import type { CoverButtonProps } from './cover-button-props'

/** A photograph, or a picture from the album. */
export function CoverButton({ text, onPicture }: CoverButtonProps) {
  const { coverPhoto } = useWords(sheetWords)
  const [isWorking, setWorking] = useState(false)
  const take = async (file: File) => {
    setWorking(true)
    const image = await coverOfFile(file)
    await onPicture(image === undefined ? 'unreadable' : { image })
    setWorking(false)
  }
  return (
    <FileInput label={text} className={classList(styles.button)} isBusy={isWorking} onFile={take}>
      <Icon name="camera" />
      <span>{isWorking ? coverPhoto.working : text}</span>
    </FileInput>
  )
}
