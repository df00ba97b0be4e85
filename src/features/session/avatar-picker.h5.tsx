import { classList } from '../../lib/class-list'
import styles from './avatar-picker.module.css'
import type { AvatarPickerProps } from './avatar-picker-props'
import { smallPicture } from './picture-of-file'

export function AvatarPicker({ text, onPicture }: AvatarPickerProps) {
  return (
    <label className={classList(styles.picker)}>
      {text}
      <input
        type="file"
        accept="image/*"
        aria-label={text}
        className={classList(styles.file)}
        onChange={async ({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) onPicture(await smallPicture(file))
        }}
      />
    </label>
  )
}
