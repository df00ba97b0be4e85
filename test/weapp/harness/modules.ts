import { posix } from 'node:path'
import type { Build } from './build'
import type { Realm } from './realm'

/** The app's own `require`: files of the build by relative path, each run once. */
export function openModules(build: Build, realm: Realm) {
  const loaded = new Map<string, { exports: unknown }>()
  const load = (file: string): unknown => {
    const found = loaded.get(file)
    if (found) return found.exports
    if (!build.has(file)) throw new Error(`module '${file}' is not defined`)
    const module = { exports: {} }
    loaded.set(file, module)
    const required = (path: string) => load(fileOf(posix.join(posix.dirname(file), path)))
    realm.compile(build.text(file), file)(required, module, module.exports)
    return module.exports
  }
  return load
}

const fileOf = (path: string) => (path.endsWith('.js') ? path : `${path}.js`)
