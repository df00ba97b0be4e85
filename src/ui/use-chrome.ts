import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef } from 'react'
import { useLanguage, useText } from '../locale/use-text'
import { dressScreen, dressTabs, textUnit } from './chrome'
import { type Theme, useTheme } from './theme.store'

const unit = textUnit()

/** Keeps what is drawn around a screen (title, bars, tabs) in its language and theme while it is the one that shows. */
export function useChrome({ title, isTab }: { title: string; isTab: boolean }): { theme: Theme; unit: typeof unit } {
  const theme = useTheme()
  const language = useLanguage()
  const { app } = useText()
  const isShown = useRef(false)

  const dress = useCallback(async () => {
    await dressScreen({ title, theme, language })
    if (isTab) await dressTabs({ theme, texts: { shelf: app.shelf, add: app.add, me: app.me } })
  }, [title, theme, language, isTab, app])

  useDidShow(() => {
    isShown.current = true
    return dress()
  })
  useDidHide(() => {
    isShown.current = false
  })
  useEffect(() => {
    if (isShown.current) void dress()
  }, [dress])
  return { theme, unit }
}
