import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'

/** The compiled Mini Program as files, by path with forward slashes. */
export type BuiltFiles = {
  paths: readonly string[]
  bytes(path: string): number
  text(path: string): string
  has(path: string): boolean
  /** A JSON file, or undefined where there is none. @throws SyntaxError */
  json(path: string): unknown
}

export function readBuiltFiles(folder: string): BuiltFiles {
  const sizes = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((path) => {
      const found = statSync(join(folder, path))
      return found.isFile() ? [[path.split(sep).join('/'), found.size] as const] : []
    }),
  )
  const text = (path: string) => readFileSync(join(folder, path), 'utf8')
  return {
    paths: [...sizes.keys()].sort(),
    bytes: (path) => sizes.get(path) ?? 0,
    text,
    has: (path) => sizes.has(path),
    json: (path) => (sizes.has(path) ? JSON.parse(text(path)) : undefined),
  }
}
