import type { Realm } from './realm'

type Tell = (reason: unknown) => void

const watched = new Map<Realm, Tell>()
let others: NodeJS.UnhandledRejectionListener[] = []

/** A promise of an app's that nobody looks after is that app's trouble, and not this process's. */
export function watchRejections(realm: Realm, tell: Tell): () => void {
  if (watched.size === 0) {
    others = process.listeners('unhandledRejection')
    process.removeAllListeners('unhandledRejection')
    process.on('unhandledRejection', pass)
  }
  watched.set(realm, tell)
  return () => {
    if (!watched.delete(realm) || watched.size > 0) return
    process.off('unhandledRejection', pass)
    for (const other of others) process.on('unhandledRejection', other)
  }
}

function pass(reason: unknown, promise: Promise<unknown>): void {
  const [, tell] = [...watched].find(([realm]) => realm.isOwnPromise(promise)) ?? []
  if (tell) tell(reason)
  else for (const other of others) other(reason, promise)
}
