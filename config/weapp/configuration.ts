import * as v from 'valibot'
import type { BuiltFiles } from './built-files'
import type { Finding } from './finding'
import { AppShape, PageShape, ProjectShape, SitemapShape, ThemeShape } from './json-shapes'

type Themes = v.InferOutput<typeof ThemeShape>
const THEMES = ['light', 'dark'] as const

/** Every JSON file of the build against the platform's own rules, app and pages once in each theme. */
export function configurationFindings(files: BuiltFiles): Finding[] {
  const app = files.json('app.json')
  if (!isRecord(app)) return [{ file: 'app.json', what: 'is missing' }]
  const themeFile = typeof app.themeLocation === 'string' ? app.themeLocation : undefined
  const themes = themeFile === undefined ? undefined : v.safeParse(ThemeShape, files.json(themeFile))
  const themed = themes?.success ? themes.output : undefined
  const sitemap = typeof app.sitemapLocation === 'string' ? app.sitemapLocation : undefined
  const pages = files.paths.filter((path) => path.endsWith('.json') && files.has(path.replace(/json$/, 'wxml')))
  return [
    ...(themeFile === undefined ? [] : shaped(ThemeShape, files, themeFile)),
    ...(themed && themeFile !== undefined ? namesInOneOnly(themed, themeFile) : []),
    ...inEachTheme(AppShape, files, { file: 'app.json', themes: themed }),
    ...pages.flatMap((file) => inEachTheme(PageShape, files, { file, themes: themed })),
    ...(sitemap === undefined
      ? [{ file: 'app.json', what: 'names no sitemap: WeChat’s search may show every screen' }]
      : shaped(SitemapShape, files, sitemap)),
    ...shaped(ProjectShape, files, 'project.config.json'),
    ...(app.lazyCodeLoading === 'requiredComponents'
      ? []
      : [{ file: 'app.json', what: 'lazyCodeLoading is not requiredComponents: every page’s code runs at start' }]),
  ]
}

type Shape = v.GenericSchema<unknown, unknown>

function shaped(shape: Shape, files: BuiltFiles, file: string, value = files.json(file)): Finding[] {
  if (value === undefined) return [{ file, what: 'is named and missing' }]
  const parsed = v.safeParse(shape, value)
  if (parsed.success) return []
  return parsed.issues.map((issue) => ({ file, what: `${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}` }))
}

// A name of the theme stands for a colour, a word or a path: what it stands for is what has to be right.
function inEachTheme(shape: Shape, files: BuiltFiles, { file, themes }: { file: string; themes: Themes | undefined }) {
  const found = THEMES.flatMap((theme) => {
    const value = resolved(files.json(file), (name) => themes?.[theme][name])
    return shaped(shape, files, file, value).map(({ what }) => (themes ? `${what} (${theme})` : what))
  })
  return [...new Set(found)].map((what) => ({ file, what }))
}

/** The value with every `@name` replaced by what it stands for; a name that stands for nothing stays. */
export function resolved(value: unknown, meaning: (name: string) => string | undefined): unknown {
  if (typeof value === 'string') return value.startsWith('@') ? (meaning(value.slice(1)) ?? value) : value
  if (Array.isArray(value)) return value.map((item) => resolved(item, meaning))
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolved(item, meaning)]))
}

function namesInOneOnly({ light, dark }: Themes, file: string): Finding[] {
  const names = [...new Set([...Object.keys(light), ...Object.keys(dark)])]
  return names
    .filter((name) => !(name in light && name in dark))
    .map((name) => ({ file, what: `${name} is in one theme only` }))
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
