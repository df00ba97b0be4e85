import vm from 'node:vm'

/** Where the app's own code runs: the language and nothing of a browser or of Node. */
export type Realm = {
  /** Makes a value known to all of the app's code by this name. */
  declare(name: string, value: unknown): void
  /** Evaluates a file of the app and answers its module function. */
  compile(source: string, file: string): ModuleFunction
  /** The same value made of the realm's own objects, as everything is that crosses WeChat's bridge. */
  copy(value: unknown): unknown
  bytes(content: Uint8Array): unknown
  /** An error as WeChat throws it: with an errMsg. */
  failure(errMsg: string, more: Record<string, unknown>): unknown
  promise(work: (resolve: (value: unknown) => void, reject: (reason: unknown) => void) => void): unknown
  isOwnPromise(value: unknown): boolean
}

export type ModuleFunction = (
  require: (path: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
) => void

// Part of V8, but not of the phones' engines in every version of WeChat: Intl is missing on Android.
const NOT_ON_A_PHONE = ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'Intl']

/** `ahead` is how many milliseconds the phone's clock is ahead of this machine's. */
export function openRealm(ahead: () => number): Realm {
  // Without a prototype, or its constructor would be a way out to this process's Function.
  const globals: Record<string, unknown> = Object.create(null)
  const context = vm.createContext(globals, { codeGeneration: { strings: false, wasm: false } })
  const evaluate = (code: string, file = 'harness.js'): unknown => vm.runInContext(code, context, { filename: file })
  evaluate(NOT_ON_A_PHONE.map((name) => `delete globalThis.${name}`).join(';'))
  const turnClock = evaluate(`(ahead) => {
    const Real = Date
    globalThis.Date = class Date extends Real {
      constructor(...given) {
        super(...(given.length > 0 ? given : [Date.now()]))
      }
      static now() {
        return Real.now() + ahead()
      }
    }
  }`) as (ahead: () => number) => void
  turnClock(ahead)
  const { parse, buffer, failure, promise, isPromise } = evaluate(`({
    parse: (text) => JSON.parse(text),
    buffer: (bytes) => Uint8Array.from(bytes).buffer,
    failure: (errMsg, more) => Object.assign(new Error(errMsg), { errMsg }, JSON.parse(more)),
    promise: (work) => new Promise(work),
    isPromise: (value) => value instanceof Promise,
  })`) as {
    parse: (text: string) => unknown
    buffer: (bytes: Uint8Array) => unknown
    failure: (errMsg: string, more: string) => unknown
    promise: Realm['promise']
    isPromise: (value: unknown) => boolean
  }
  return {
    declare(name, value) {
      globals[name] = value
    },
    compile: (source, file) => evaluate(`(function (require, module, exports) {${source}\n})`, file) as ModuleFunction,
    copy: (value) => (value === undefined ? undefined : parse(JSON.stringify(value))),
    bytes: buffer,
    failure: (errMsg, more) => failure(errMsg, JSON.stringify(more)),
    promise,
    isOwnPromise: isPromise,
  }
}
