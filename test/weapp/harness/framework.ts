import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import vm from 'node:vm'
import type * as adapter from 'glass-easel-miniprogram-adapter'
import { JSDOM } from 'jsdom'

export type Framework = {
  adapter: typeof adapter
  document: Document
  /** Evaluates an expression beside the framework. */
  evaluate(code: string): unknown
  close(): void
}

const require = createRequire(import.meta.url)

/** WeChat's own component framework in a window of its own: it binds to the window it is loaded in. */
export function openFramework(): Framework {
  const dom = new JSDOM('<!doctype html><body></body>', { runScripts: 'outside-only', pretendToBeVisual: true })
  const context = dom.getInternalVMContext()
  const evaluate = (code: string, filename = 'view.js'): unknown => vm.runInContext(code, context, { filename })
  const load = (name: string, required: unknown): unknown => {
    const file = require.resolve(name)
    const module = { exports: {} }
    const run = evaluate(`(function (require, module, exports) {${readFileSync(file, 'utf8')}\n})`, file) as (
      ...args: unknown[]
    ) => void
    run(() => required, module, module.exports)
    return module.exports
  }
  const framework = load('glass-easel', undefined)
  return {
    adapter: load('glass-easel-miniprogram-adapter', framework) as typeof adapter,
    document: dom.window.document,
    evaluate: (code) => evaluate(`(${code})`),
    close: () => dom.window.close(),
  }
}
