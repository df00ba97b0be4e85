import type { BuiltFiles } from './built-files'
import { codeFacts, NEWEST } from './code-facts'
import type { Finding } from './finding'

/** What must not be in the code that people get: newer syntax, source maps, console.log, anything that is secret. */
export function codeFindings(files: BuiltFiles): Finding[] {
  // Taro names what several packages share by its hash, which looks like an AppSecret.
  const hashed = new RegExp(
    files.paths.flatMap((path) => /[\da-f]{32}(?=\.\w+$)/.exec(path) ?? []).join('|') || '$^',
    'g',
  )
  return files.paths.flatMap((file) => {
    if (file.endsWith('.map')) return [{ file, what: 'is a source map: it counts as size and shows the source' }]
    if (!/\.(js|wxs|json|wxml|wxss)$/.test(file)) return []
    const text = files.text(file)
    const found = [
      ...mapped(text),
      ...secrets(text.replace(hashed, '')),
      ...(/\.(js|wxs)$/.test(file) ? inCode(text) : []),
    ]
    return [...new Set(found)].map((what) => ({ file, what }))
  })
}

function inCode(text: string): string[] {
  const { fault, callsConsoleLog } = codeFacts(text)
  if (fault !== undefined) return [`is not ES${NEWEST}: ${fault}`]
  return callsConsoleLog ? ['calls console.log'] : []
}

const mapped = (text: string) => (/[#@] ?sourceMappingURL=/.test(text) ? ['names a source map'] : [])

// An OpenID is 28 characters and starts with an o; a name of 28 letters is none.
const SECRETS = [
  ['an OpenID', /(?<![\w-])o(?=[\w-]*[A-Z])(?=[\w-]*\d)[\w-]{27}(?![\w-])/],
  ['an AppSecret', /(?<![\da-z])(?=[\da-f]*[a-f])(?=[\da-f]*\d)[\da-f]{32}(?![\da-z])/i],
  ['a Tencent Cloud key', /AKID[\dA-Za-z]{13,}/],
  ['a Google key', /AIza[\w-]{35}/],
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY/],
] as const

const secrets = (text: string): string[] =>
  SECRETS.filter(([, pattern]) => pattern.test(text)).map(([name]) => `holds what looks like ${name}`)
