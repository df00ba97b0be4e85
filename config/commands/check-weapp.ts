import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from '../built'
import { CommandError } from '../command-error'
import { dist, root } from '../paths'
import { readBuiltFiles } from '../weapp/built-files'
import { checkWeapp } from '../weapp/check'
import { packageSizes } from '../weapp/packages'
import { projectFindings } from '../weapp/project'

/** npm run check:weapp: whether WeChat would take the compiled Mini Program, as far as that can be told here. */
export async function run(): Promise<void> {
  await ensureBuilt('router')
  await ensureBuilt('weapp')
  const folder = join(dist, 'weapp')
  const { main, subpackages, total } = packageSizes(readBuiltFiles(folder))
  for (const [name, bytes] of [['main', main], ...Object.entries(subpackages), ['total', total]] as const) {
    process.stdout.write(`${name.padEnd(16)} ${(bytes / 1024).toFixed(1)} KB\n`)
  }
  const declared = readFileSync(join(root, 'docs/weapp.md'), 'utf8')
  const findings = [...checkWeapp(folder, declared), ...projectFindings(root)]
  for (const { file, what } of findings) process.stdout.write(`${file}: ${what}\n`)
  if (findings.length > 0) throw new CommandError(`check:weapp failed: ${findings.length} found`)
  process.stdout.write('check:weapp passed\n')
}
