import type Taro from '@tarojs/taro'
import themes from './theme.json'

// WeChat reads names of theme.json where they start with @; a browser would show them as they are.
const themed = <K extends keyof typeof themes.light>(name: K): string =>
  process.env.TARO_ENV === 'weapp' ? `@${name}` : themes.light[name]

const config = {
  pages: ['pages/shelf/index', 'pages/add/index', 'pages/me/index'],
  subPackages: [
    { root: 'pages/book', pages: ['index', 'manual'] },
    ...['about', 'bookshop', 'stats', 'shares', 'visitor', 'places', 'export', 'privacy', 'account'].map((screen) => ({
      root: `pages/${screen}`,
      pages: ['index'],
    })),
  ],
  // Most readers open a book next: its package is there before they tap.
  preloadRule: { 'pages/shelf/index': { network: 'all', packages: ['pages/book'] } },
  tabBar: {
    color: themed('tabText'),
    selectedColor: themed('tabOn'),
    backgroundColor: themed('surface'),
    borderStyle: themed('tabLine'),
    list: [
      { pagePath: 'pages/shelf/index', text: '书架', iconPath: themed('shelf'), selectedIconPath: themed('shelfOn') },
      { pagePath: 'pages/add/index', text: '添书', iconPath: themed('add'), selectedIconPath: themed('addOn') },
      { pagePath: 'pages/me/index', text: '我的', iconPath: themed('me'), selectedIconPath: themed('meOn') },
    ],
  },
  window: {
    navigationBarTitleText: '私家书柜',
    navigationBarBackgroundColor: themed('paper'),
    navigationBarTextStyle: themed('barText'),
    backgroundColor: themed('paper'),
    backgroundTextStyle: themed('pull'),
  },
  cloud: true,
  // Before the camera, the album or an avatar WeChat asks through us: src/features/privacy.
  __usePrivacyCheck__: true,
  darkmode: true,
  themeLocation: 'theme.json',
  sitemapLocation: 'sitemap.json',
  lazyCodeLoading: 'requiredComponents',
  // In a browser the slide from screen to screen would make a fixed bar scroll with its page.
  ...(process.env.TARO_ENV === 'h5' && { animation: false }),
}

// Taro's types know neither `cloud` nor a name of theme.json where a colour or one of two words is meant.
export default defineAppConfig(config as Taro.AppConfig)
