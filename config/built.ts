import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp } from './build-app'
import { buildRouter } from './build-router'
import { dist, root } from './paths'

type Target = { output: string; inputs: readonly string[]; build: () => Promise<void> }

const app = [
  'src',
  'cloud/contract',
  'config/index.ts',
  'config/dev.ts',
  'config/prod.ts',
  'config/aria',
  'babel.config.js',
]

const targets = {
  router: {
    output: 'cloud/router/index.js',
    inputs: ['cloud/router', 'cloud/contract', 'config/build-router.ts', 'config/left-out.cjs'],
    build: buildRouter,
  },
  h5: { output: 'h5/index.html', inputs: app, build: () => buildApp('h5') },
  weapp: { output: 'weapp/app.json', inputs: [...app, 'project.config.json'], build: () => buildApp('weapp') },
} satisfies Record<string, Target>

export type TargetName = keyof typeof targets

/** Builds a target unless what it is made of has not changed since; answers whether it built. */
export async function ensureBuilt(name: TargetName): Promise<boolean> {
  const { output, inputs, build }: Target = targets[name]
  const stamp = join(dist, '.stamps', name)
  const source = digestOf([...inputs, 'package.json', 'package-lock.json'])
  // What was built is part of it: a watching build writes the same file.
  const digest = () => `${source} ${digestOf([join('dist', output)])}`
  if (existsSync(join(dist, output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest()) return false
  await build()
  mkdirSync(join(dist, '.stamps'), { recursive: true })
  writeFileSync(stamp, digest())
  return true
}

// Contents and not times: a fresh clone, a branch change and a touched file all tell the truth.
function digestOf(inputs: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap(filesBelow)) hash.update(`${file}\0`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function filesBelow(path: string): string[] {
  if (statSync(join(root, path)).isFile()) return [path]
  return readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
    .map((file) => join(path, file))
    .filter((file) => statSync(join(root, file)).isFile())
    .sort()
}
