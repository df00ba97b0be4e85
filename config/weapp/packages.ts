import { posix } from 'node:path'
import type { BuiltFiles } from './built-files'
import { isRecord, resolved } from './configuration'
import type { Finding } from './finding'

const KB = 1024
/** WeChat's limits, and ours below them (docs/weapp.md). */
const LIMITS = {
  package: 2 * KB * KB,
  main: 500 * KB,
  total: KB * KB,
  icon: 40 * KB,
}

/** The size of every package, in bytes. */
export function packageSizes(files: BuiltFiles): { main: number; subpackages: Record<string, number>; total: number } {
  const { roots } = declared(files)
  const sum = (paths: readonly string[]) => paths.reduce((bytes, path) => bytes + files.bytes(path), 0)
  const isIn = (root: string) => (path: string) => path.startsWith(`${root}/`)
  const subpackages = roots.map((root) => [root, sum(files.paths.filter(isIn(root)))] as const)
  const main = sum(files.paths.filter((path) => !roots.some((root) => isIn(root)(path))))
  return { main, subpackages: Object.fromEntries(subpackages), total: sum(files.paths) }
}

/** Packages that are too large, and files that are declared and missing. */
export function packageFindings(files: BuiltFiles): Finding[] {
  const { main, subpackages, total } = packageSizes(files)
  const tooLarge = (what: string, bytes: number, limit: number): Finding[] =>
    bytes > limit ? [{ file: what, what: `is ${Math.ceil(bytes / KB)} KB of at most ${limit / KB}` }] : []
  return [
    ...tooLarge('main package', main, LIMITS.main),
    ...Object.entries(subpackages).flatMap(([root, bytes]) => tooLarge(root, bytes, LIMITS.package)),
    ...tooLarge('all packages', total, LIMITS.total),
    ...pageFindings(files),
    ...iconFindings(files, (path, bytes) => tooLarge(path, bytes, LIMITS.icon)),
  ]
}

function pageFindings(files: BuiltFiles): Finding[] {
  const { pages, mainPages, tabs, entry } = declared(files)
  const components = files.paths.filter((path) => path.endsWith('.json')).flatMap((path) => usedBy(files, path))
  const parts = [...pages, ...components].flatMap((path) => ['js', 'json', 'wxml'].map((kind) => `${path}.${kind}`))
  return [
    ...[...new Set(parts)]
      .filter((path) => !files.has(path))
      .map((file) => ({ file, what: 'is declared and missing' })),
    ...tabs
      .filter((tab) => !mainPages.includes(tab))
      .map((tab) => ({ file: 'app.json', what: `the tab ${tab} is no page of the main package` })),
    ...(entry === undefined || pages.includes(entry) ? [] : [{ file: 'app.json', what: `${entry} is no page` }]),
    ...preloadFindings(files),
  ]
}

function preloadFindings(files: BuiltFiles): Finding[] {
  const { pages, roots } = declared(files)
  const rules = Object.entries(record(record(files.json('app.json')).preloadRule))
  const absent = rules.flatMap(([page, rule]) => [
    ...(pages.includes(page) ? [] : [`${page}, which is no page`]),
    ...list(record(rule).packages)
      .map(String)
      .filter((root) => !roots.includes(root))
      .map((root) => `${root}, which is no package`),
  ])
  return absent.map((what) => ({ file: 'app.json', what: `preloadRule names ${what}` }))
}

function iconFindings(files: BuiltFiles, tooLarge: (path: string, bytes: number) => Finding[]): Finding[] {
  const { icons } = declared(files)
  return icons.flatMap((file) => {
    if (!files.has(file)) return [{ file, what: 'is an icon that is declared and missing' }]
    if (!/\.(png|jpe?g)$/.test(file)) return [{ file, what: 'is an icon of a kind that WeChat does not show' }]
    return tooLarge(file, files.bytes(file))
  })
}

function usedBy(files: BuiltFiles, path: string): string[] {
  const config = files.json(path)
  const used = isRecord(config) && isRecord(config.usingComponents) ? Object.values(config.usingComponents) : []
  return used
    .filter((used) => typeof used === 'string' && !/^\w+:\/\//.test(used))
    .map((used) => posix.join(String(used).startsWith('/') ? '' : posix.dirname(path), String(used)).replace(/^\//, ''))
}

function declared(files: BuiltFiles) {
  const app = record(files.json('app.json'))
  const subpackages = list(app.subPackages).map(record)
  const mainPages = list(app.pages).map(String)
  const inSubpackages = subpackages.flatMap(({ root, pages }) =>
    list(pages).map((page) => posix.join(`${root}`, `${page}`)),
  )
  const theme = record(files.json(String(app.themeLocation)))
  const items = ['light', 'dark'].flatMap((name) => {
    const meaning = record(theme[name])
    const bar = record(resolved(app.tabBar, (key) => (typeof meaning[key] === 'string' ? meaning[key] : undefined)))
    return list(bar.list).map(record)
  })
  const icons = items.flatMap(({ iconPath, selectedIconPath }) => [iconPath, selectedIconPath])
  return {
    roots: subpackages.map(({ root }) => String(root).replace(/\/$/, '')),
    mainPages,
    pages: [...mainPages, ...inSubpackages],
    tabs: [...new Set(items.map(({ pagePath }) => String(pagePath)))],
    icons: [...new Set(icons.filter((icon) => typeof icon === 'string'))],
    entry: typeof app.entryPagePath === 'string' ? app.entryPagePath : undefined,
  }
}

const record = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {})
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
