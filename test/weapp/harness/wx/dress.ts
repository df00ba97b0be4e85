import { later } from '../calling'
import type { Members, Wiring } from '../wiring'

const NAMES = [
  ...['setNavigationBarTitle', 'setNavigationBarColor', 'showNavigationBarLoading', 'hideNavigationBarLoading'],
  ...['setBackgroundColor', 'setBackgroundTextStyle', 'setTabBarStyle', 'setTabBarItem', 'showTabBar', 'hideTabBar'],
  ...['setTabBarBadge', 'removeTabBarBadge', 'showTabBarRedDot', 'hideTabBarRedDot'],
  ...['showToast', 'hideToast', 'showLoading', 'hideLoading', 'stopPullDownRefresh', 'startPullDownRefresh'],
  ...['pageScrollTo', 'hideKeyboard', 'showShareMenu', 'hideShareMenu', 'updateShareMenu'],
  ...['enableAlertBeforeUnload', 'disableAlertBeforeUnload'],
]

/** What WeChat draws around the app: each is taken down as a call, and that is all there is to see of it here. */
export function dressMembers(wiring: Wiring): Members {
  return Object.fromEntries(NAMES.map((name) => [name, later(wiring, name, () => {})]))
}
