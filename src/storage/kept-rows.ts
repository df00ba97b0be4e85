import * as v from 'valibot'
import type { KeyValue } from './kept'

/** Values of one kind that each have a key of their own: none takes another down with it, or makes its key grow. */
export type KeptRows<T> = {
  /** All of them, and how many are here that this version of the app cannot read: those are left as they are. */
  read(): { values: T[]; unread: number }
  put(name: string, value: T): void
  drop(name: string): void
  /** Removes all of them, also those that cannot be read. */
  wipe(): void
}

export function keptRows<T>(
  device: KeyValue,
  { kind, space }: { kind: string; space: string },
  schema: v.GenericSchema<unknown, T>,
): KeptRows<T> {
  const prefix = `${kind}.${VERSION}.${space}.`
  return {
    read() {
      const keys = keysOf(device, kind, space)
      const values = keys.flatMap((key) => {
        const read = key.startsWith(prefix) ? v.safeParse(schema, device.get(key)) : undefined
        return read?.success ? [read.output] : []
      })
      return { values, unread: keys.length - values.length }
    },
    put: (name, value) => device.set(prefix + name, value),
    drop: (name) => device.remove(prefix + name),
    wipe() {
      for (const key of keysOf(device, kind, space)) device.remove(key)
    },
  }
}

/** Moves the rows of one space to another, whatever is in them. */
export function moveRows(device: KeyValue, kind: string, { from, to }: { from: string; to: string }): void {
  for (const key of keysOf(device, kind, from)) {
    device.set(
      key.replace(`.${from}.`, () => `.${to}.`),
      device.get(key),
    )
    device.remove(key)
  }
}

// The version is part of the name: an app that is older than what it finds leaves that alone.
const VERSION = 1

/** Of every version, newer ones too. */
function keysOf(device: KeyValue, kind: string, space: string): string[] {
  return device.keys().filter((key) => {
    const [found, version = '', ...rest] = key.split('.')
    return found === kind && /^\d+$/.test(version) && rest.join('.').startsWith(`${space}.`)
  })
}
