import { useEffect, useRef } from 'react'
import { classList } from '../lib/class-list'
import { Icon } from './icon'
import { Press } from './press'
import styles from './sheet.module.css'
import type { SheetProps } from './sheet-props'

/** Something to decide, from the foot of the screen. In a browser a real dialog: Escape and the focus come with it. */
export function Sheet({ title, done, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: who has a keyboard presses Escape
    <dialog
      ref={dialog}
      className={classList(styles.sheet)}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      // What lies outside the panel belongs to the dialog too.
      onClick={({ target }) => target === dialog.current && onClose()}
    >
      <div className={classList(styles.panel)}>
        <div className={classList(styles.head)}>
          <h2 className={classList(styles.title)}>{title}</h2>
          <Press className={classList(styles.close)} label={done} onPress={onClose}>
            <Icon name="close" />
          </Press>
        </div>
        <div className={classList(styles.content)}>{children}</div>
      </div>
    </dialog>
  )
}
