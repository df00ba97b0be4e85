import * as v from 'valibot'

/**
 * WeChat's published configuration, as far as this app can meet it: developers.weixin.qq.com/miniprogram/dev/reference/
 * configuration/{app,page,sitemap,theme}.html and devtools/projectconfig.html; names and words are those of the schemas
 * in miniprogram-ci 2.1.42. A name that is not here is refused.
 */
const text = v.string()
const yes = v.boolean()
const maybe = v.optional
const one = <const T extends readonly string[]>(...words: T) => maybe(v.picklist(words))
const colour = v.pipe(text, v.regex(/^#(?:[\da-f]{3}|[\da-f]{6}|[\da-f]{8})$/i, 'is no colour like #rrggbb'))
const path = v.pipe(text, v.regex(/^[^/].*[^/]$/, 'is no path without a slash at either end'))
const components = v.record(text, text)

const look = {
  navigationBarBackgroundColor: maybe(colour),
  navigationBarTextStyle: one('black', 'white'),
  navigationBarTitleText: maybe(text),
  navigationStyle: one('default', 'custom'),
  homeButton: maybe(yes),
  backgroundColor: maybe(colour),
  backgroundColorContent: maybe(colour),
  backgroundTextStyle: one('dark', 'light'),
  backgroundColorTop: maybe(colour),
  backgroundColorBottom: maybe(colour),
  enablePullDownRefresh: maybe(yes),
  onReachBottomDistance: maybe(v.pipe(v.number(), v.minValue(0))),
  pageOrientation: one('auto', 'portrait', 'landscape'),
  visualEffectInBackground: one('none', 'hidden'),
  restartStrategy: one('homePage', 'homePageAndLatestPage'),
  initialRenderingCache: one('static', 'dynamic', 'capture'),
  handleWebviewPreload: one('static', 'manual', 'auto'),
}

const tab = v.strictObject({
  pagePath: path,
  text,
  iconPath: maybe(text),
  selectedIconPath: maybe(text),
})

export const AppShape = v.strictObject({
  entryPagePath: maybe(path),
  pages: v.pipe(v.array(path), v.minLength(1)),
  subPackages: maybe(
    v.array(
      v.strictObject({
        root: path,
        name: maybe(text),
        pages: v.pipe(v.array(path), v.minLength(1)),
        independent: maybe(yes),
        entry: maybe(text),
      }),
    ),
  ),
  window: maybe(v.strictObject(look)),
  tabBar: maybe(
    v.strictObject({
      color: colour,
      selectedColor: colour,
      backgroundColor: colour,
      borderStyle: one('black', 'white'),
      position: one('bottom', 'top'),
      custom: maybe(yes),
      list: v.pipe(v.array(tab), v.minLength(2), v.maxLength(5)),
    }),
  ),
  networkTimeout: maybe(v.record(v.picklist(['request', 'connectSocket', 'uploadFile', 'downloadFile']), v.number())),
  debug: maybe(yes),
  workers: maybe(v.union([text, v.strictObject({ path: text, isSubpackage: maybe(yes) })])),
  requiredBackgroundModes: maybe(v.array(v.picklist(['audio', 'location']))),
  requiredPrivateInfos: maybe(
    v.array(
      v.picklist([
        ...(['getFuzzyLocation', 'getLocation', 'onLocationChange', 'startLocationUpdate'] as const),
        ...(['startLocationUpdateBackground', 'chooseLocation', 'choosePoi', 'chooseAddress'] as const),
      ]),
    ),
  ),
  preloadRule: maybe(v.record(text, v.strictObject({ packages: v.array(text), network: one('all', 'wifi') }))),
  resizable: maybe(yes),
  usingComponents: maybe(components),
  permission: maybe(v.record(text, v.strictObject({ desc: v.pipe(text, v.maxLength(30)) }))),
  sitemapLocation: maybe(path),
  style: one('v2'),
  darkmode: maybe(yes),
  themeLocation: maybe(path),
  lazyCodeLoading: one('requiredComponents'),
  singlePage: maybe(v.strictObject({ navigationBarFit: one('squeezed', 'float') })),
  cloud: maybe(yes),
  __usePrivacyCheck__: maybe(yes),
})

export const PageShape = v.strictObject({
  ...look,
  disableScroll: maybe(yes),
  usingComponents: maybe(components),
  componentPlaceholder: maybe(components),
  component: maybe(yes),
  styleIsolation: one('isolated', 'apply-shared', 'shared', 'page-isolated', 'page-apply-shared', 'page-shared'),
  style: one('v2'),
  singlePage: maybe(v.strictObject({ navigationBarFit: one('squeezed', 'float') })),
})

export const SitemapShape = v.strictObject({
  desc: maybe(text),
  rules: v.pipe(
    v.array(
      v.strictObject({
        action: v.picklist(['allow', 'disallow']),
        page: text,
        params: maybe(v.array(text)),
        matching: one('exact', 'inclusive', 'exclusive', 'partial'),
        priority: maybe(v.number()),
      }),
    ),
    v.minLength(1),
  ),
})

export const ThemeShape = v.strictObject({ light: v.record(text, text), dark: v.record(text, text) })

// Named by projectconfig.html, or written by DevTools itself.
const SETTINGS = [
  ...(['es6', 'postcss', 'minified', 'urlCheck', 'uglifyFileName', 'checkSiteMap', 'coverView'] as const),
  ...(['enhance', 'uploadWithSourceMap', 'ignoreUploadUnusedFiles', 'minifyWXSS', 'minifyWXML'] as const),
  ...(['useIsolateContext', 'packNpmManually', 'disableUseStrict', 'scopeDataCheck', 'checkInvalidKey'] as const),
  ...(['showShadowRootInWxmlPanel', 'lazyloadPlaceholderEnable', 'compileHotReLoad', 'preloadBackgroundData'] as const),
  ...(['useMultiFrameRuntime', 'useApiHook', 'useApiHostProcess', 'nodeModules', 'autoAudits'] as const),
] as const

export const ProjectShape = v.strictObject({
  appid: v.pipe(text, v.regex(/^(wx[\da-f]{16}|touristappid)$/, 'is no AppID')),
  projectname: text,
  description: maybe(text),
  compileType: v.picklist(['miniprogram', 'plugin']),
  miniprogramRoot: text,
  cloudfunctionRoot: maybe(text),
  libVersion: maybe(text),
  srcMiniprogramRoot: maybe(text),
  packOptions: maybe(v.record(v.picklist(['ignore', 'include']), v.array(v.strictObject({ type: text, value: text })))),
  setting: maybe(v.strictObject(v.entriesFromList(SETTINGS, maybe(yes)))),
  condition: maybe(v.record(text, v.unknown())),
})
