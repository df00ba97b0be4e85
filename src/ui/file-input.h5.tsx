import type { ReactNode } from 'react'
import { classList } from '../lib/class-list'
import styles from './file-input.module.css'
import over from './laid-over.module.css'

type FileInputProps = {
  label: string
  className?: string | undefined
  isBusy: boolean
  onFile: (file: File) => unknown
  children: ReactNode
}

/** Anything one can press to choose a picture, of the camera or the album: a browser asks which by itself. */
export function FileInput({ label, className, isBusy, onFile, children }: FileInputProps) {
  return (
    <label className={classList(styles.area, className)}>
      {children}
      <input
        type="file"
        className={classList(over.input)}
        accept="image/*"
        aria-label={label}
        disabled={isBusy}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          // The same picture can be chosen again.
          currentTarget.value = ''
          if (file) void onFile(file)
        }}
      />
    </label>
  )
}
