import Taro, { useDidShow, useLaunch, useUnhandledRejection } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import './app.css'
import { watchPrivacy } from './features/privacy/watch-privacy'
import { settings } from './features/settings/my-settings'
import { textNow } from './locale/use-text'
import { toPrivacy } from './pages/go'
import { library, session } from './sync/my-library'
import { say } from './ui/snackbar.store'

export default function App({ children }: PropsWithChildren) {
  useLaunch(async ({ path = '' }) => {
    Taro.onNetworkStatusChange(({ isConnected }) => isConnected && library.wake())
    watchPrivacy(toPrivacy)
    session.store.subscribe(({ settings: chosen }, before) => {
      if (chosen && chosen !== before.settings) void settings.adopt(chosen)
    })
    // A visitor is nobody until they want a shelf of their own, and who has left is not called back.
    if (!/^\/?pages\/(visitor|account)\//.test(path)) await library.open()
  })
  useDidShow(() => library.wake())
  // Screens tell of every failure they can foresee; what is left must not pass in silence either.
  useUnhandledRejection(() => say({ text: textNow().errors.broken }))
  return children
}
