import { Refusal } from '../asks'
import { atOnce, later } from '../calling'
import type { Members, Wiring } from '../wiring'

const KB = 1024
const LIMIT = { entry: KB * KB, whole: 10 * KB * KB }

/** Key-value storage, kept as text: at most 1 MB a key and 10 MB in all, as on a phone, and what is too much is not kept. */
export function storageMembers(wiring: Wiring): Members {
  const { storage } = wiring.device
  const read = (key: unknown) => {
    const kept = storage.get(String(key))
    return kept === undefined ? undefined : JSON.parse(kept)
  }
  const write = (key: unknown, value: unknown) => {
    const text = JSON.stringify(value) ?? '""'
    if (Buffer.byteLength(text) > LIMIT.entry) throw new Refusal('entry size limit reached')
    const others = [...storage].filter(([other]) => other !== String(key))
    if (bytesOf([...others, [String(key), text]]) > LIMIT.whole) throw new Refusal('exceed storage max size 10Mb')
    storage.set(String(key), text)
  }
  const info = () => ({
    keys: [...storage.keys()],
    currentSize: Math.ceil(bytesOf([...storage]) / KB),
    limitSize: LIMIT.whole / KB,
  })
  return {
    getStorageSync: atOnce(wiring, 'getStorageSync', (key) => read(key) ?? ''),
    setStorageSync: atOnce(wiring, 'setStorageSync', write),
    removeStorageSync: atOnce(wiring, 'removeStorageSync', (key) => void storage.delete(String(key))),
    clearStorageSync: atOnce(wiring, 'clearStorageSync', () => storage.clear()),
    getStorageInfoSync: atOnce(wiring, 'getStorageInfoSync', info),
    getStorage: later(wiring, 'getStorage', ({ key }) => {
      const data = read(key)
      if (data === undefined) throw new Refusal('data not found')
      return { data }
    }),
    setStorage: later(wiring, 'setStorage', ({ key, data }) => write(key, data)),
    removeStorage: later(wiring, 'removeStorage', ({ key }) => void storage.delete(String(key))),
    clearStorage: later(wiring, 'clearStorage', () => storage.clear()),
    getStorageInfo: later(wiring, 'getStorageInfo', info),
  }
}

const bytesOf = (entries: readonly (readonly [string, string])[]) =>
  entries.reduce((sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value), 0)
