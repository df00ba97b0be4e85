import Taro, { useDidShow, useLaunch, useUnhandledRejection } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { ApiError } from './api/api-error'
import { messageOf } from './api/messages'
import './app.css'
import { inbox, lookAgain } from './features/inbox/my-inbox'
import { watchPrivacy } from './features/privacy/watch-privacy'
import { settings } from './features/settings/my-settings'
import { links } from './features/sharing/my-links'
import { textNow } from './locale/use-text'
import { toPrivacy } from './pages/go'
import { library, session } from './sync/my-library'
import { failuresAreToldBy } from './ui/attempt'
import { say } from './ui/snackbar.store'

export default function App({ children }: PropsWithChildren) {
  useLaunch(async ({ path = '' }) => {
    Taro.onNetworkStatusChange(({ isConnected }) => isConnected && wake())
    watchPrivacy(toPrivacy)
    let hasAskedWho = false
    session.store.subscribe(({ settings: chosen, isAsking }, before) => {
      hasAskedWho ||= isAsking
      const isAnswer = before.isAsking && !isAsking
      if (isAnswer && chosen && chosen !== before.settings) void settings.adopt(chosen)
    })
    // What was changed is seen by visitors when its words have been checked.
    library.store.subscribe(({ waiting }, before) => {
      if (waiting === 0 && before.waiting > 0) links.checkSoon()
    })
    // A visitor is nobody until they want a shelf of their own, and who has left is not called back.
    if (/^\/?pages\/(visitor|account)\//.test(path)) return
    await library.open()
    // An opening costs two calls at most: what changed, and who is here or one thing that can wait.
    if (!hasAskedWho && !(await links.checkLeft())) await lookAgain.run()
  })
  useDidShow(wake)
  // Screens tell of every failure they can foresee; what is left must not pass in silence either.
  useUnhandledRejection(() => say({ text: textNow().errors.broken }))
  return children
}

failuresAreToldBy((cause) => {
  if (!(cause instanceof ApiError)) throw cause
  say({ text: messageOf(cause, textNow()) })
})

/** What waited for the network or the app goes on. */
function wake(): Promise<void> {
  inbox.wake()
  void settings.send()
  return library.wake()
}
