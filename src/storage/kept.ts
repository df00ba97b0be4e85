import * as v from 'valibot'

/** The phone's own key-value store, as this app uses it: small values, at most 1 MB each and 10 MB together. */
export type KeyValue = {
  get(key: string): unknown
  set(key: string, value: unknown): void
  remove(key: string): void
  keys(): readonly string[]
}

/** One value that outlives the app being closed. What does not fit its schema any more is as if it had not been kept. */
export type Kept<T> = { read(): T | undefined; write(value: T): void; drop(): void }

export function kept<T>(device: KeyValue, key: string, schema: v.GenericSchema<unknown, T>): Kept<T> {
  return {
    read() {
      const found = v.safeParse(schema, device.get(key))
      return found.success ? found.output : undefined
    },
    write: (value) => device.set(key, value),
    drop: () => device.remove(key),
  }
}

/** The same for words, of which an empty text is one: what a phone answers for a key that it does not have, too. */
export function keptText(device: KeyValue, key: string): Kept<string> {
  const text = kept(device, key, v.string())
  return { ...text, read: () => text.read() || (device.keys().includes(key) ? '' : undefined) }
}
