import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The name of every member of `wx`, from WeChat's own typings. */
export function declaredMembers(): string[] {
  const typings = dirname(createRequire(import.meta.url).resolve('miniprogram-api-typings/package.json'))
  // The examples in its comments look like code.
  const text = readFileSync(join(typings, 'types/wx/lib.wx.api.d.ts'), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '')
  const start = text.indexOf('\n    interface Wx {')
  const body = text.slice(start, text.indexOf('\n    }', start))
  const names = [...body.matchAll(/^ {8}(?:readonly )?(\w+)\??[(<:]/gm)].map(([, name]) => name ?? '')
  return [...new Set(names)]
}
