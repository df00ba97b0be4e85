import { Refusal } from '../asks'
import { atOnce, later } from '../calling'
import type { Members, Wiring } from '../wiring'

const LIMIT_BYTES = 1024 * 1024

/** Key-value storage, kept as text: at most 1 MB a key, as on a phone. */
export function storageMembers(wiring: Wiring): Members {
  const { storage } = wiring.device
  const read = (key: unknown) => {
    const kept = storage.get(String(key))
    return kept === undefined ? undefined : JSON.parse(kept)
  }
  const write = (key: unknown, value: unknown) => {
    const text = JSON.stringify(value) ?? '""'
    if (Buffer.byteLength(text) > LIMIT_BYTES) throw new Refusal('entry size limit reached')
    storage.set(String(key), text)
  }
  const info = () => {
    const bytes = [...storage].reduce((sum, [key, value]) => sum + key.length + Buffer.byteLength(value), 0)
    return { keys: [...storage.keys()], currentSize: Math.ceil(bytes / 1024), limitSize: 10 * 1024 }
  }
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
