import { accessibilityFindings } from './accessibility'
import { readBuiltFiles } from './built-files'
import { codeFindings } from './code'
import { configurationFindings } from './configuration'
import type { Finding } from './finding'
import { packageFindings } from './packages'
import { privacyFindings } from './privacy'

/** Everything that can be told about a compiled Mini Program without running it. `guide` is the text of docs/weapp.md. */
export function checkWeapp(folder: string, guide: string): Finding[] {
  const files = readBuiltFiles(folder)
  return [
    ...configurationFindings(files),
    ...packageFindings(files),
    ...codeFindings(files),
    ...accessibilityFindings(files),
    ...privacyFindings(files, guide),
  ]
}
