import { later } from '../calling'
import { lived } from '../page-stack'
import type { Members, Wiring } from '../wiring'

const NAMES = [
  ...['setNavigationBarTitle', 'setNavigationBarColor', 'showNavigationBarLoading', 'hideNavigationBarLoading'],
  ...['setBackgroundColor', 'setBackgroundTextStyle', 'setTabBarStyle', 'setTabBarItem', 'showTabBar', 'hideTabBar'],
  ...['setTabBarBadge', 'removeTabBarBadge', 'showTabBarRedDot', 'hideTabBarRedDot'],
  ...['showToast', 'hideToast', 'showLoading', 'hideLoading', 'stopPullDownRefresh', 'startPullDownRefresh'],
  ...['hideKeyboard', 'showShareMenu', 'hideShareMenu', 'updateShareMenu'],
  ...['enableAlertBeforeUnload', 'disableAlertBeforeUnload'],
]

/** What WeChat draws around the app: each is taken down as a call; there is no layout to scroll or measure. */
export function dressMembers(wiring: Wiring): Members {
  const { pages, journal, realm } = wiring
  return {
    ...Object.fromEntries(NAMES.map((name) => [name, later(wiring, name, () => {})])),
    pageScrollTo: later(wiring, 'pageScrollTo', ({ scrollTop }) => {
      lived(pages.stack.at(-1), 'onPageScroll', journal, realm.copy({ scrollTop }))
    }),
    createSelectorQuery() {
      const caller = pages.stack.at(-1)?.drawn.caller
      const query = caller?.createSelectorQuery
      return typeof query === 'function' ? query.call(caller) : undefined
    },
  }
}
