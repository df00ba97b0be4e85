import type { Members, Wiring } from '../wiring'

const EVENTS = [
  ...['NetworkStatusChange', 'NetworkWeakChange', 'ThemeChange', 'Error', 'UnhandledRejection', 'PageNotFound'],
  ...['AppShow', 'AppHide', 'MemoryWarning', 'WindowResize', 'KeyboardHeightChange', 'UserCaptureScreen', 'CopyUrl'],
  ...['LazyLoadError', 'AudioInterruptionBegin', 'AudioInterruptionEnd'],
]

/** wx.onSomething and wx.offSomething. */
export function eventMembers({ listeners }: Wiring): Members {
  return Object.fromEntries(
    EVENTS.flatMap((event) => {
      const key = event.charAt(0).toLowerCase() + event.slice(1)
      const of = () => listeners.get(key) ?? []
      const on = (listener: (event: unknown) => void) => listeners.set(key, [...of(), listener])
      const off = (listener?: (event: unknown) => void) =>
        listeners.set(key, listener ? of().filter((known) => known !== listener) : [])
      return [
        [`on${event}`, (listener: (event: unknown) => void) => void on(listener)],
        [`off${event}`, (listener?: (event: unknown) => void) => void off(listener)],
      ]
    }),
  )
}
