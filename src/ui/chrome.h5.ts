import Taro from '@tarojs/taro'
import type { Language } from '../locale/language.store'
import { BARS } from './palette'
import { TAB_ICONS } from './tab-icons'
import { TABS, type TabTexts } from './tabs'
import type { Theme } from './theme.store'

/** In a browser the theme is a class of the root, and the language its own. */
export async function dressScreen({ title, theme, language }: { title: string; theme: Theme; language: Language }) {
  document.documentElement.classList.toggle('theme-dark', theme === 'dark')
  document.documentElement.lang = language
  document.title = title
}

export async function dressTabs({ theme, texts }: { theme: Theme; texts: TabTexts }): Promise<void> {
  const icons = TAB_ICONS[theme]
  const { surface, tabText, tabOn } = BARS[theme]
  const dressed = TABS.map((tab, index) =>
    Taro.setTabBarItem({ index, text: texts[tab], iconPath: icons[tab].off, selectedIconPath: icons[tab].on }),
  )
  const style = Taro.setTabBarStyle({ color: tabText, selectedColor: tabOn, backgroundColor: surface })
  await Promise.all([style, ...dressed])
}

/** The type unit is in rem here (screen.module.css): a browser's own text size counts by itself. */
export const textUnit = (): Record<string, string> => ({})
