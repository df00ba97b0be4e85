import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The interfaces of WeChat's typings whose members the harness knows. */
export type Declared = 'Wx' | 'WxCloud' | 'FileSystemManager' | 'UpdateManager'

/** The name of every member of `wx`, or of an object that it leads to, from WeChat's own typings. */
export function declaredMembers(interfaceName: Declared): string[] {
  const file = interfaceName === 'WxCloud' ? 'cloud' : 'api'
  const typings = dirname(createRequire(import.meta.url).resolve('miniprogram-api-typings/package.json'))
  // The examples in its comments look like code.
  const text = readFileSync(join(typings, `types/wx/lib.wx.${file}.d.ts`), 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll('\r', '')
  const [, indent = '', body = ''] =
    new RegExp(`\\n( *)interface ${interfaceName} \\{([\\s\\S]*?)\\n\\1\\}`).exec(text) ?? []
  const names = [...body.matchAll(new RegExp(`^${indent} {4}(?:readonly )?(\\w+)\\??[(<:]`, 'gm'))]
  return [...new Set(names.map(([, name]) => name ?? ''))]
}
