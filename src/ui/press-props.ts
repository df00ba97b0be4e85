import type { ReactNode } from 'react'

export type PressProps = {
  onPress: () => unknown
  /** Its name, where what is inside does not say it. */
  label?: string | undefined
  className?: string
  isDisabled?: boolean
  /** At work on the last press: says so, and takes no other. */
  isBusy?: boolean
  /** One of several that can be picked: whether it is. */
  isPicked?: boolean | undefined
  children?: ReactNode
}
