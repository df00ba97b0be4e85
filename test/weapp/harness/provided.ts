import { type Declared, declaredMembers } from './declared'
import type { Journal } from './journal'
import type { Members } from './wiring'

/** An object of WeChat's as the app sees it: what is not provided throws by name, and is a trouble even where caught. */
export function onlyProvided(journal: Journal, path: string, provided: Members): object {
  const refuse = (said: string) => {
    journal.trouble('wx', said)
    throw new Error(said)
  }
  const declared = DECLARED[path]
  const absent = (declared ? declaredMembers(declared) : []).filter((name) => !Object.hasOwn(provided, name))
  const throwing = absent.map((name) => [name, () => refuse(`${path}.${name} is not provided by this harness`)])
  const inside = Object.entries(provided).map(([name, member]) => [name, within(journal, `${path}.${name}`, member)])
  return new Proxy(Object.fromEntries([...throwing, ...inside]), {
    get(members, name) {
      if (typeof name === 'symbol' || Object.hasOwn(members, name)) return Reflect.get(members, name)
      // Taro's bundles look for their own mark, and asking an object whether it has a property asks its prototype.
      if (name === 'webpackJsonp' || name in Object.prototype) return Reflect.get(members, name)
      return refuse(`${path}.${name} does not exist`)
    },
  })
}

const DECLARED: Readonly<Record<string, Declared | undefined>> = {
  wx: 'Wx',
  'wx.cloud': 'WxCloud',
  'wx.getFileSystemManager()': 'FileSystemManager',
  'wx.getUpdateManager()': 'UpdateManager',
}

// An object that is a member, and one that a member answers where the typings know it, refuse in the same way.
function within(journal: Journal, path: string, member: unknown): unknown {
  if (isMembers(member)) return onlyProvided(journal, path, member)
  if (typeof member !== 'function' || !DECLARED[`${path}()`]) return member
  return (...args: unknown[]) => within(journal, `${path}()`, Reflect.apply(member, undefined, args))
}

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null
