import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dist } from '../../config/paths'
import { type Fault, findsEach, inApp, inJson, reports } from './support/planted'

const inShelf = (edit: Record<string, unknown>) => inJson('pages/shelf/index.json', (page) => ({ ...page, ...edit }))
const inTheme = (name: string, value?: string) =>
  inJson('theme.json', ({ dark, ...theme }) => ({ ...theme, dark: { ...Object(dark), [name]: value } }))

const faults: readonly Fault[] = [
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
]

describe('check:weapp, on what it tells WeChat', () => {
  findsEach(faults)

  it('has nothing against the build', () => {
    expect(reports(join(dist, 'weapp'))).toEqual([])
  })
})
