import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../lib/aria'
import { classList } from '../lib/class-list'
import { useText } from '../locale/use-text'
import { useDrawInFront } from './draw-in-front'
import { goBack } from './go-back'
import styles from './screen.module.css'
import { Snackbar } from './snackbar'
import { TopBar } from './top-bar'
import { useChrome } from './use-chrome'

type ScreenProps = {
  title: string
  /** One of the screens behind the tab bar; the others have a way back. */
  isTab?: boolean
  /** Whether buttons stand at its foot, over which nothing may be said. */
  hasFootBar?: boolean
  children: ReactNode
}

/** What every screen stands on: paper, type, title and the short words at its foot. */
export function Screen({ title, isTab = false, hasFootBar = false, children }: ScreenProps) {
  const text = useText()
  const { theme, unit } = useChrome({ title, isTab })
  useDrawInFront()
  return (
    <View className={classList(styles.screen, theme === 'dark' && 'theme-dark')} style={unit}>
      {!isTab && <TopBar title={title} backLabel={text.action.back} onBack={goBack} />}
      <View className={classList(styles.content)} {...aria({ role: 'main' })}>
        {children}
      </View>
      <Snackbar isAboveTabs={isTab} isAboveBar={hasFootBar} />
    </View>
  )
}
