import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Finding } from './finding'
import { ProjectShape } from './json-shapes'

const FILE = 'project.config.json'

/** What is wrong with the file that DevTools opens, which leads to the build and to the cloud functions. */
export function projectFindings(folder: string): Finding[] {
  if (!existsSync(join(folder, FILE))) return [{ file: FILE, what: 'is missing' }]
  const parsed = v.safeParse(ProjectShape, JSON.parse(readFileSync(join(folder, FILE), 'utf8')))
  if (!parsed.success) {
    return parsed.issues.map((issue) => ({
      file: FILE,
      what: `${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`,
    }))
  }
  const { miniprogramRoot, cloudfunctionRoot } = parsed.output
  return Object.entries({ miniprogramRoot, cloudfunctionRoot }).flatMap(([name, path]) =>
    path === undefined || existsSync(join(folder, path))
      ? []
      : [{ file: FILE, what: `${name} is ${path}, which is missing` }],
  )
}
