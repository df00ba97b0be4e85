import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

export type AppJson = {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  tabBar?: { list: { pagePath: string; text: string }[] }
}

/** A compiled Mini Program in a folder. */
export type Build = {
  folder: string
  app: AppJson
  /** Every declared page, those of subpackages by their whole path. */
  pages: readonly string[]
  tabs: readonly string[]
  /** Every file, by its path with forward slashes. */
  files: readonly string[]
  text(file: string): string
  has(file: string): boolean
}

export function readBuild(folder: string): Build {
  const text = (file: string) => readFileSync(join(folder, file), 'utf8')
  const app = JSON.parse(text('app.json')) as AppJson
  const inSubpackages = (app.subPackages ?? []).flatMap(({ root, pages }) =>
    pages.map((page) => posix.join(root, page)),
  )
  return {
    folder,
    app,
    pages: [...app.pages, ...inSubpackages],
    tabs: (app.tabBar?.list ?? []).map(({ pagePath }) => pagePath),
    files: readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/')),
    text,
    has: (file) => existsSync(join(folder, file)),
  }
}
