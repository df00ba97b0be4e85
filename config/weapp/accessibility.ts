import type { BuiltFiles } from './built-files'
import { codeFacts } from './code-facts'
import type { Finding } from './finding'

/** What the app's code tells screen readers and Taro's templates leave out, without a word. */
export function accessibilityFindings(files: BuiltFiles): Finding[] {
  if (!files.has('base.wxml')) return []
  const passed = new Set(files.text('base.wxml').match(ARIA))
  return files.paths
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) =>
      [...codeFacts(files.text(file)).words]
        .filter((word) => word.match(ARIA)?.[0] === word && !passed.has(word))
        .map((word) => ({ file, what: `gives ${word}, which no template lets through: config/aria/components.ts` })),
    )
}

const ARIA = /\baria-[a-z]+/g
