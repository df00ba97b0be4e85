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

let latest = 0

export async function dressTabs({ theme, texts }: { theme: Theme; texts: TabTexts }): Promise<void> {
  latest += 1
  const ticket = latest
  const { surface, tabText, tabOn } = BARS[theme]
  const style = { color: tabText, selectedColor: tabOn, backgroundColor: surface }
  while (!(await isHeard(Taro.setTabBarStyle(style)))) {
    if (ticket !== latest) return
  }
  document.querySelector('taro-tabbar')?.setAttribute('role', 'navigation')
  const icons = TAB_ICONS[theme]
  const dressed = TABS.map((tab, index) =>
    Taro.setTabBarItem({ index, text: texts[tab], iconPath: icons[tab].off, selectedIconPath: icons[tab].on }),
  )
  await Promise.all(dressed)
}

// The tab bar is drawn a little later than the first screen; until it is, nobody hears or answers what it is told.
function isHeard(told: Promise<unknown>): Promise<boolean> {
  const silence = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 30))
  return Promise.race([told.then(() => true), silence])
}

/** The type unit is in rem here (screen.module.css): a browser's own text size counts by itself. */
export const textUnit = (): Record<string, string> => ({})
