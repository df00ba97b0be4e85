import type { Folder, Holding } from './folder'
import { notKept } from './not-kept'

const STORE = 'texts'
let opened: Promise<IDBDatabase> | undefined

/** In a browser each is one value of IndexedDB, which writes it whole or not at all; a picture is a text as well. */
export function folderOnDevice(folder: string, _holding: Holding = 'texts'): Folder {
  const all = () => IDBKeyRange.bound([folder], [folder, []])
  return {
    async read(name) {
      const text = await done(await texts('readonly', (store) => store.get([folder, name])))
      return typeof text === 'string' ? text : undefined
    },
    async write(name, text) {
      await texts('readwrite', (store) => store.put(text, [folder, name]))
        .then(done)
        .catch((cause: unknown) => Promise.reject(notKept(cause)))
    },
    async names() {
      const keys = await done(await texts('readonly', (store) => store.getAllKeys(all())))
      return keys.flatMap((key) => (Array.isArray(key) ? String(key[1]) : []))
    },
    async remove(name) {
      await done(await texts('readwrite', (store) => store.delete([folder, name])))
    },
    async wipe() {
      await done(await texts('readwrite', (store) => store.delete(all())))
    },
  }
}

async function texts<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>) {
  opened ??= open()
  return ask((await opened).transaction(STORE, mode).objectStore(STORE))
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('bookcase', 1)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE)
  return done(request)
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
