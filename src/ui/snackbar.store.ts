import { createStore } from 'zustand/vanilla'

export type Snack = {
  text: string
  /** What can still be done about it. It is pressed once. */
  action?: { text: string; run: () => unknown }
  /** Stays until it is acted on, or replaced. */
  isLasting?: boolean
}

const SHOWN_MS = 7_000

/** One short word about what just happened. It outlives the screen that said it. */
export const snackbar = createStore<{ snack: Snack | undefined }>(() => ({ snack: undefined }))

let timer: ReturnType<typeof setTimeout> | undefined

export function say(snack: Snack): void {
  clearTimeout(timer)
  snackbar.setState({ snack })
  if (!snack.isLasting) timer = setTimeout(hush, SHOWN_MS)
}

export function hush(): void {
  clearTimeout(timer)
  snackbar.setState({ snack: undefined })
}
