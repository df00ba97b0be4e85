import Taro from '@tarojs/taro'
import type { Language } from '../locale/language.store'
import { BARS } from './palette'
import { TABS, type TabTexts } from './tabs'
import type { Theme } from './theme.store'

/** On a phone WeChat draws the title bar: it is told the title and the colours. */
export async function dressScreen({ title, theme }: { title: string; theme: Theme; language: Language }) {
  const { paper } = BARS[theme]
  await Promise.all([
    Taro.setNavigationBarTitle({ title }),
    Taro.setNavigationBarColor({ frontColor: theme === 'dark' ? '#ffffff' : '#000000', backgroundColor: paper }),
    Taro.setBackgroundColor({ backgroundColor: paper, backgroundColorTop: paper, backgroundColorBottom: paper }),
    Taro.setBackgroundTextStyle({ textStyle: theme === 'dark' ? 'light' : 'dark' }),
  ])
}

export async function dressTabs({ theme, texts }: { theme: Theme; texts: TabTexts }): Promise<void> {
  const { surface, tabText, tabOn } = BARS[theme]
  const borderStyle = theme === 'dark' ? 'white' : 'black'
  await Promise.all([
    Taro.setTabBarStyle({ color: tabText, selectedColor: tabOn, backgroundColor: surface, borderStyle }),
    ...TABS.map((tab, index) =>
      Taro.setTabBarItem({
        index,
        text: texts[tab],
        iconPath: `assets/tab/${tab}-${theme}.png`,
        selectedIconPath: `assets/tab/${tab}-on-${theme}.png`,
      }),
    ),
  ])
}

const BODY_TEXT_PX = 16

/** A Mini Program's type does not follow WeChat's text size by itself: its unit does, up to double. */
export function textUnit(): Record<string, string> {
  const { fontSizeSetting = BODY_TEXT_PX } = Taro.getAppBaseInfo()
  return { '--unit': `${Math.min(2, Math.max(1, fontSizeSetting / BODY_TEXT_PX))}px` }
}
