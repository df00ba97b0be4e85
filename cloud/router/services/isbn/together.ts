import type { Asked } from './patience'
import { unlessAborted } from './unless-aborted'

/** Lets everybody who wants the same thing at the same time have it of one. */
export function shared<T>() {
  const flights = new Map<string, Promise<T>>()
  return (key: string, work: () => Promise<T>): Promise<T> => {
    const flight = flights.get(key) ?? work().finally(() => flights.delete(key))
    flights.set(key, flight)
    return flight
  }
}

/**
 * A source that takes many books in one question, asked about all of them when the first is; any other stays as it is.
 * The question ends with the batch and not with the book that happened to be first.
 */
export function together(asked: Asked, isbns: readonly string[], untilDone: AbortSignal): Asked {
  if (!asked.source.requestMany) return asked
  let all: ReturnType<Asked['ask']> | undefined
  return {
    ...asked,
    ask(_isbn, signal) {
      all ??= asked.ask(isbns, untilDone)
      return unlessAborted(all, signal)
    },
  }
}
