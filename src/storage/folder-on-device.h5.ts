import type { Folder } from './folder'

const STORE = 'texts'
let opened: Promise<IDBDatabase> | undefined

/** In a browser a text is one value of IndexedDB, which writes it whole or not at all. */
export function folderOnDevice(folder: string): Folder {
  return {
    async read(name) {
      const text = await done(await texts('readonly', (store) => store.get([folder, name])))
      return typeof text === 'string' ? text : undefined
    },
    async write(name, text) {
      await done(await texts('readwrite', (store) => store.put(text, [folder, name])))
    },
    async wipe() {
      await done(await texts('readwrite', (store) => store.delete(IDBKeyRange.bound([folder], [folder, []]))))
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
