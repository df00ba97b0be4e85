import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildOptions, build, context } from 'esbuild'
import { dist, root } from './paths'

const source = join(root, 'cloud/router')
const output = join(dist, 'cloud/router')
const leftOut = join(root, 'config/left-out.cjs')

/** One minified file with everything inside: half the cold start of a node_modules tree (docs/decisions/009). */
const options: BuildOptions = {
  entryPoints: [join(source, 'index.ts')],
  outfile: join(output, 'index.js'),
  bundle: true,
  minify: true,
  platform: 'node',
  // The oldest runtime that CloudBase offers and the SDK supports.
  target: 'node18',
  format: 'cjs',
  legalComments: 'none',
  logLevel: 'warning',
  alias: {
    // Its modules instead of its whole: only the policies that are used, half its size.
    cockatiel: join(root, 'node_modules/cockatiel/dist/esm/index.js'),
    // Two editions of one table of file kinds are in the tree, and one is enough.
    'mime-db': join(root, 'node_modules/mime-db'),
    // What the SDK loads for its artificial intelligence: a quarter of the function, and nobody calls cloud.ai().
    ...{ '@cloudbase/ai': leftOut, '@cloudbase/app': leftOut, 'web-streams-polyfill': leftOut },
  },
}

export async function buildRouter(): Promise<void> {
  writeCompanions()
  await build(options)
}

/** Builds the function again on every change of its source; answers how to stop. */
export async function watchRouter(): Promise<() => Promise<void>> {
  writeCompanions()
  const watching = await context(options)
  await watching.rebuild()
  await watching.watch()
  return () => watching.dispose()
}

// The platform reads both: the entry file, and the limits of a call. Nothing is left to install.
function writeCompanions(): void {
  mkdirSync(output, { recursive: true })
  copyFileSync(join(source, 'config.json'), join(output, 'config.json'))
  writeFileSync(
    join(output, 'package.json'),
    `${JSON.stringify({ name: 'router', main: 'index.js', private: true })}\n`,
  )
}
