import { useLaunch, useUnhandledRejection } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import './app.css'
import { session } from './features/session/my-session'
import { textNow } from './locale/use-text'
import { say } from './ui/snackbar.store'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => session.login())
  // Screens tell of every failure they can foresee; what is left must not pass in silence either.
  useUnhandledRejection(() => say({ text: textNow().errors.broken }))
  return children
}
