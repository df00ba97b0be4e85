import { classList } from '../../lib/class-list'
import { FileInput } from '../../ui/file-input'
import styles from './avatar-picker.module.css'
import type { AvatarPickerProps } from './avatar-picker-props'
import { smallPicture } from './picture-of-file'

export function AvatarPicker({ text, isBusy, onPicture }: AvatarPickerProps) {
  const take = async (file: File) => onPicture(await smallPicture(file))
  return (
    <FileInput label={text} className={classList(styles.picker)} isBusy={isBusy} onFile={take}>
      {text}
    </FileInput>
  )
}
