import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { dist, root } from '../../config/paths'
import { checkWeapp } from '../../config/weapp/check'
import { type BrokenBuild, copyOfBuild } from './support/broken-build'

type Json = Record<string, unknown>
type Fault = { fault: string; plant: (build: BrokenBuild) => void; found: string | RegExp }

const guide = () => readFileSync(join(root, 'docs/weapp.md'), 'utf8')
const reports = (folder: string, text = guide()) => checkWeapp(folder, text).map(({ file, what }) => `${file}: ${what}`)

const inJson = (file: string, edit: (json: Json) => Json) => (build: BrokenBuild) =>
  build.change(file, (text) => JSON.stringify(edit(JSON.parse(text))))
const inApp = (edit: Json) => inJson('app.json', (app) => ({ ...app, ...edit }))
const inShelf = (edit: Json) => inJson('pages/shelf/index.json', (page) => ({ ...page, ...edit }))
const inTheme = (name: string, value?: string) =>
  inJson('theme.json', (theme) => ({ ...theme, dark: { ...(theme.dark as Json), [name]: value } }))
const code = (added: string) => (build: BrokenBuild) =>
  build.change('pages/shelf/index.js', (text) => `${text}\n;${added}`)
const file = (name: string, bytes: number) => (build: BrokenBuild) => build.write(name, new Uint8Array(bytes))

const faults: Fault[] = [
  { fault: 'a key that app.json does not have', plant: inApp({ tabbar: {} }), found: /app.json: tabbar: Invalid key/ },
  { fault: 'a value of the wrong kind', plant: inApp({ darkmode: 'yes' }), found: /app.json: darkmode: .*"yes"/ },
  {
    fault: 'a colour that is none',
    plant: inTheme('paper', 'black'),
    found: /app.json: window.navigationBarBackgroundColor: .*\(dark\)/,
  },
  {
    fault: 'a word that is none',
    plant: inTheme('pull', 'grey'),
    found: /app.json: window.backgroundTextStyle: .*\(dark\)/,
  },
  { fault: 'a name in one theme only', plant: inTheme('paper'), found: 'theme.json: paper is in one theme only' },
  {
    fault: 'a theme that is missing',
    plant: (build) => build.remove('theme.json'),
    found: 'theme.json: is named and missing',
  },
  {
    fault: 'a key that a page does not have',
    plant: inShelf({ title: 'x' }),
    found: /pages\/shelf\/index.json: title/,
  },
  {
    fault: 'a style isolation that is none',
    plant: inJson('comp.json', (comp) => ({ ...comp, styleIsolation: 'none' })),
    found: /comp.json: styleIsolation/,
  },
  {
    fault: 'a sitemap that is not named',
    plant: inApp({ sitemapLocation: undefined }),
    found: /app.json: names no sitemap/,
  },
  {
    fault: 'a sitemap that is missing',
    plant: (build) => build.remove('sitemap.json'),
    found: 'sitemap.json: is named and missing',
  },
  {
    fault: 'a sitemap with an unknown action',
    plant: (build) => build.write('sitemap.json', '{"rules":[{"action":"hide","page":"*"}]}'),
    found: /sitemap.json: rules.0.action/,
  },
  {
    fault: 'an AppID that is none',
    plant: inJson('project.config.json', (project) => ({ ...project, appid: 'wx1' })),
    found: /project.config.json: appid: is no AppID/,
  },
  {
    fault: 'a project file that is missing',
    plant: (build) => build.remove('project.config.json'),
    found: 'project.config.json: is named and missing',
  },
  {
    fault: 'code that is all loaded at start',
    plant: inApp({ lazyCodeLoading: undefined }),
    found: /app.json: lazyCodeLoading is not/,
  },
  {
    fault: 'a page without its template',
    plant: (build) => build.remove('pages/book/index.wxml'),
    found: 'pages/book/index.wxml: is declared and missing',
  },
  {
    fault: 'a component that is missing',
    plant: (build) => build.remove('comp.js'),
    found: 'comp.js: is declared and missing',
  },
  {
    fault: 'a page of a subpackage that is missing',
    plant: (build) => build.remove('pages/about/index.js'),
    found: 'pages/about/index.js: is declared and missing',
  },
  {
    fault: 'an icon of the dark theme that is missing',
    plant: (build) => build.remove('assets/tab/me-on-dark.png'),
    found: 'assets/tab/me-on-dark.png: is an icon that is declared and missing',
  },
  {
    fault: 'an icon that is too large',
    plant: file('assets/tab/me-dark.png', 41 * 1024),
    found: 'assets/tab/me-dark.png: is 41 KB of at most 40',
  },
  {
    fault: 'a start page that is none',
    plant: inApp({ entryPagePath: 'pages/start/index' }),
    found: 'app.json: pages/start/index is no page',
  },
  {
    fault: 'a tab of a subpackage',
    plant: (build) =>
      build.change('app.json', (text) => text.replace('"pagePath":"pages/me/index"', '"pagePath":"pages/about/index"')),
    found: 'app.json: the tab pages/about/index is no page of the main package',
  },
  {
    fault: 'an icon that WeChat does not draw',
    plant: (build) => {
      build.change('theme.json', (text) => text.replaceAll('me-dark.png', 'me-dark.svg'))
      build.write('assets/tab/me-dark.svg', '<svg />')
    },
    found: 'assets/tab/me-dark.svg: is an icon of a kind that WeChat does not show',
  },
  {
    fault: 'a package that is fetched early and does not exist',
    plant: inApp({ preloadRule: { 'pages/shelf/index': { network: 'all', packages: ['pages/shop'] } } }),
    found: 'app.json: preloadRule names pages/shop, which is no package',
  },
  {
    fault: 'a page that fetches early and does not exist',
    plant: inApp({ preloadRule: { 'pages/start/index': { network: 'all', packages: ['pages/book'] } } }),
    found: 'app.json: preloadRule names pages/start/index, which is no page',
  },
  {
    fault: 'no app.json',
    plant: (build) => build.remove('app.json'),
    found: 'app.json: is missing',
  },
  {
    fault: 'a Google key',
    plant: code(`var s="${'AIza'}abcdefghijklmnopqrstuvwxyz123456789"`),
    found: 'pages/shelf/index.js: holds what looks like a Google key',
  },
  {
    fault: 'a main package over our own limit',
    plant: file('assets/film.bin', 300 * 1024),
    found: /main package: is \d+ KB of at most 500/,
  },
  {
    fault: 'a subpackage over WeChat’s limit',
    plant: file('pages/about/film.bin', 2100 * 1024),
    found: /pages\/about: is 2\d+ KB of at most 2048/,
  },
  {
    fault: 'packages too large together',
    plant: file('pages/about/film.bin', 1000 * 1024),
    found: /all packages: is \d+ KB of at most 1024/,
  },
  {
    fault: 'syntax newer than ES2018',
    plant: code('var a = wx?.cloud'),
    found: /pages\/shelf\/index.js: is not ES2018/,
  },
  { fault: 'a source map', plant: file('app.js.map', 10), found: /app.js.map: is a source map/ },
  {
    fault: 'the name of a source map',
    plant: code('//# sourceMappingURL=index.js.map'),
    found: 'pages/shelf/index.js: names a source map',
  },
  { fault: 'console.log', plant: code('console.log(1)'), found: 'pages/shelf/index.js: calls console.log' },
  {
    fault: 'a word for screen readers that is dropped',
    plant: code('var a={"aria-busy":true}'),
    found: /pages\/shelf\/index.js: gives aria-busy, which no template lets through/,
  },
  {
    fault: 'an OpenID',
    plant: code('var me="oABCD5exampleexampleexample1"'),
    found: 'pages/shelf/index.js: holds what looks like an OpenID',
  },
  {
    fault: 'an AppSecret',
    plant: code('var s="0123456789abcdef0123456789abcdef"'),
    found: 'pages/shelf/index.js: holds what looks like an AppSecret',
  },
  {
    fault: 'a cloud key',
    plant: code(`var s="${'AKID'}abcdefghijklmnop1234"`),
    found: 'pages/shelf/index.js: holds what looks like a Tencent Cloud key',
  },
  {
    fault: 'a private key',
    plant: code(`var s="-----BEGIN ${'RSA'} PRIVATE KEY-----"`),
    found: 'pages/shelf/index.js: holds what looks like a private key',
  },
  {
    fault: 'a private API that the guide does not name',
    plant: code('wx.getWeRunData({})'),
    found: /pages\/shelf\/index.js: uses getWeRunData, which the table/,
  },
  { fault: 'console["log"]', plant: code('console["log"](1)'), found: /index.js: calls console.log/ },
  { fault: 'a licence plate', plant: code('wx.chooseLicensePlate({})'), found: /uses chooseLicensePlate/ },
  { fault: 'a camera that sends', plant: code('var a=["live-pusher"]'), found: /uses live-pusher/ },
  { fault: 'one that is taken apart', plant: code('var{addPhoneContact:a}=wx'), found: /uses addPhoneContact/ },
  {
    fault: 'a button that asks for the phone number',
    plant: code('var a={openType:"getPhoneNumber"}'),
    found: /uses getPhoneNumber/,
  },
  { fault: 'an input that asks for the nickname', plant: code('var a={type:"nickname"}'), found: /uses nickname/ },
  {
    fault: 'a place that app.json does not name',
    plant: code('wx.chooseLocation({})'),
    found: 'app.json: requiredPrivateInfos does not name chooseLocation',
  },
  {
    fault: 'a place that nothing asks for',
    plant: inApp({ requiredPrivateInfos: ['getLocation'] }),
    found: 'app.json: requiredPrivateInfos names getLocation, which nothing uses',
  },
  {
    fault: 'a privacy check that is off',
    plant: inApp({ __usePrivacyCheck__: false }),
    found: /__usePrivacyCheck__ is off/,
  },
]

describe('check:weapp', () => {
  let broken: BrokenBuild | undefined
  afterEach(() => broken?.discard())

  it('has nothing against the build', () => {
    expect(reports(join(dist, 'weapp'))).toEqual([])
  })

  it.each(faults)('finds $fault', ({ plant, found }) => {
    broken = copyOfBuild()
    plant(broken)
    const told = reports(broken.folder)
    expect(told).toContainEqual(typeof found === 'string' ? found : expect.stringMatching(found))
  })

  it('finds an API in the guide that nothing uses', () => {
    const told = reports(join(dist, 'weapp'), `${guide()}\n| \`startCompass\` | where north is | none |\n`)
    expect(told).toEqual(['docs/weapp.md: names startCompass, which nothing uses'])
  })
})
