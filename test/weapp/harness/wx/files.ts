import {
  accessSync,
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { join, normalize } from 'node:path'
import { Refusal, type Told } from '../asks'
import { atOnce, isTold, later } from '../calling'
import type { Members, Wiring } from '../wiring'

const ROOTS = ['http://usr', 'wxfile://usr', 'http://tmp', 'wxfile://tmp']

/** FileSystemManager over a folder of this machine, each operation at once and later. */
export function fileMembers(wiring: Wiring): Members {
  const at = (path: unknown) => placeOf(wiring.device.files, String(path))
  const operations: Record<string, (...args: unknown[]) => unknown> = {
    access: (path) => accessSync(at(path)),
    readFile: (path, encoding) => read(at(path), encoding),
    writeFile: (path, data, encoding) => writeFileSync(at(path), contentOf(data, encoding)),
    appendFile: (path, data, encoding) => appendFileSync(at(path), contentOf(data, encoding)),
    copyFile: (from, to) => copyFileSync(at(from), at(to)),
    rename: (from, to) => renameSync(at(from), at(to)),
    unlink: (path) => unlinkSync(at(path)),
    mkdir: (path, recursive) => void mkdirSync(at(path), { recursive: recursive === true }),
    rmdir: (path, recursive) => (recursive === true ? rmSync(at(path), { recursive }) : rmdirSync(at(path))),
    readdir: (path) => readdirSync(at(path)),
    stat: (path) => stats(at(path)),
  }
  const manager = Object.entries(operations).flatMap(([name, operate]) => {
    const told = (...args: unknown[]) => refusing(() => operate(...args), args[0])
    return [
      [`${name}Sync`, atOnce(wiring, `${name}Sync`, told)],
      [name, later(wiring, name, (options) => resultOf(name, told(...argumentsOf(name, options))))],
    ]
  })
  return { getFileSystemManager: () => Object.fromEntries(manager) }
}

/** Where a path of the phone is on this machine. @throws Refusal outside the app's own folders. */
export function placeOf(folder: string, path: string): string {
  const root = ROOTS.find((root) => path === root || path.startsWith(`${root}/`))
  if (!root) throw new Refusal(`permission denied, open ${path}`, { errno: 1300013 })
  const place = normalize(join(folder, path.slice(root.length)))
  if (!place.startsWith(folder)) throw new Refusal(`permission denied, open ${path}`, { errno: 1300013 })
  return place
}

function argumentsOf(name: string, options: Told): unknown[] {
  if (name === 'rename') return [options.oldPath, options.newPath]
  if (name === 'copyFile') return [options.srcPath, options.destPath]
  if (name === 'readFile') return [options.filePath, options.encoding]
  if (name === 'writeFile' || name === 'appendFile') return [options.filePath, options.data, options.encoding]
  return [options.path ?? options.dirPath ?? options.filePath, options.recursive]
}

function resultOf(name: string, result: unknown): unknown {
  if (name === 'readFile') return { data: result }
  if (name === 'readdir') return { files: result }
  if (name === 'stat') return { stats: result }
  return undefined
}

function refusing<T>(operate: () => T, path: unknown): T {
  try {
    return operate()
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    if (error.code === 'ENOENT') throw new Refusal(`no such file or directory ${String(path)}`, { errno: 1300002 })
    if (error.code === 'EEXIST') throw new Refusal(`file already exists ${String(path)}`, { errno: 1301005 })
    throw new Refusal(`${error.message}`, { errno: 1300201 })
  }
}

function read(place: string, encoding: unknown): string | Uint8Array {
  const content = readFileSync(place)
  return typeof encoding === 'string'
    ? content.toString(encoding === 'utf-8' ? 'utf8' : (encoding as BufferEncoding))
    : content
}

function contentOf(data: unknown, encoding: unknown): string | Uint8Array {
  if (typeof data === 'string')
    return Buffer.from(data, (typeof encoding === 'string' ? encoding : 'utf8') as BufferEncoding)
  // An ArrayBuffer of the app's realm.
  if (isTold(data) || typeof data === 'object') return new Uint8Array(data as ArrayBuffer)
  throw new Refusal('data must be a string or ArrayBuffer')
}

function stats(place: string): Told {
  const found = statSync(place)
  const [isFile, isDirectory] = [found.isFile(), found.isDirectory()]
  return {
    size: found.size,
    mode: found.mode,
    lastModifiedTime: Math.floor(found.mtimeMs / 1000),
    lastAccessedTime: Math.floor(found.atimeMs / 1000),
    isFile: () => isFile,
    isDirectory: () => isDirectory,
  }
}
