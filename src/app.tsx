import Taro, { useDidShow, useLaunch, useUnhandledRejection } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import './app.css'
import { textNow } from './locale/use-text'
import { library } from './sync/my-library'
import { say } from './ui/snackbar.store'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    Taro.onNetworkStatusChange(({ isConnected }) => isConnected && library.wake())
    return library.open()
  })
  useDidShow(() => library.wake())
  // Screens tell of every failure they can foresee; what is left must not pass in silence either.
  useUnhandledRejection(() => say({ text: textNow().errors.broken }))
  return children
}
