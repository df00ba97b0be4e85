import type { ReactNode } from 'react'

export type SheetProps = {
  title: string
  /** The word on the button that closes it. */
  done: string
  onClose: () => void
  children: ReactNode
}
