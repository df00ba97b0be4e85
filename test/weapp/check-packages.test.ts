import { describe } from 'vitest'
import { type Fault, file, findsEach, inApp } from './support/planted'

const faults: readonly Fault[] = [
  without('a page without its template', 'pages/book/index.wxml'),
  without('a component that is missing', 'comp.js'),
  without('a page of a subpackage that is missing', 'pages/about/index.js'),
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
]

describe('check:weapp, on its packages', () => {
  findsEach(faults)
})

function without(fault: string, missing: string): Fault {
  return { fault, plant: (build) => build.remove(missing), found: `${missing}: is declared and missing` }
}
