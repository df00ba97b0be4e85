import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths'

type Locked = {
  version: string
  optionalDependencies?: Record<string, string>
  [field: string]: unknown
}

const FILE = join(root, 'package-lock.json')
const SYSTEMS = ['darwin', 'linux', 'win32', 'android', 'freebsd', 'openharmony']
const PROCESSORS = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x']

/**
 * Writes into package-lock.json the builds for other platforms that npm left out because the registry at hand does not
 * have them: `npm ci` refuses a lockfile without them. Answers their names.
 */
export function lockPlatforms(): string[] {
  const lock = JSON.parse(readFileSync(FILE, 'utf8')) as { packages: Record<string, Locked> }
  const missing = Object.entries(lock.packages).flatMap(([parent, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies).filter(([name]) => !isLocked(lock.packages, parent, name)),
  )
  for (const [name, version] of missing) lock.packages[`node_modules/${name}`] = entry(name, version)
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`)
  return missing.map(([name]) => name)
}

/** npm looks for a package beside its parent, then further up. */
function isLocked(packages: Record<string, Locked>, parent: string, name: string): boolean {
  for (let at = parent; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`]) return true
    if (at === '') return false
  }
}

/** What npm needs to know to pass a build over: its version, and the platform that its name says. */
function entry(name: string, version: string): Locked {
  const words = name.split(/[-/]/)
  const [os, cpu] = [SYSTEMS, PROCESSORS].map((known) => known.filter((word) => words.includes(word)))
  if (!os?.length) throw new Error(`${name}@${version} is missing from the registry, and names no platform`)
  const processors = cpu?.length ? cpu : words.some((word) => word.startsWith('arm')) ? ['arm'] : undefined
  return { version, optional: true, os, ...(processors && { cpu: processors }) }
}
