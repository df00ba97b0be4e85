import { posix } from 'node:path'
import type * as adapter from 'glass-easel-miniprogram-adapter'
import type { Build } from './build'
import { type Framework, openFramework } from './framework'
import type { Journal } from './journal'
import { compileTemplates } from './templates'

export type Element = adapter.glassEasel.Element
export type Caller = Record<string, unknown> & { data: { root?: unknown } }
export type Drawn = { caller: Caller; frame: HTMLElement; attach(): void; release(): void }
/** What the app's code defines a page, a component or a behaviour with. */
export type Definers = Record<'Page' | 'Component' | 'Behavior', (definition: Record<string, unknown>) => unknown>

/** The half of a Mini Program that draws, without layout. */
export type View = {
  /** Makes a page or component known, after the components it uses; `run` is its code, and calls one of the definers. */
  define(path: string, run: (path: string, definers: Definers) => void): void
  create(path: string): Drawn
  fire(element: Element, type: string, detail: Record<string, unknown>): void
  close(): void
}

export function openView(build: Build, journal: Journal): View {
  const framework = openFramework()
  const { adapter, document } = framework
  const { glassEasel } = adapter
  const templates = compiled(build, framework, journal)
  const environment = new adapter.MiniProgramEnv()
  const space = environment.createCodeSpace('main', true)
  const backend = environment.associateBackend()
  const defined = new Set<string>()

  tellTroubles(glassEasel, journal)
  countSetData(framework, journal)

  const view: View = {
    define(path, run) {
      // Taro's recursive component uses itself.
      if (defined.has(path)) return
      defined.add(path)
      const config = JSON.parse(build.text(`${path}.json`)) as { usingComponents?: Record<string, string> }
      for (const used of Object.values(config.usingComponents ?? {})) view.define(resolved(path, used), run)
      space.addComponentStaticConfig(path, config)
      const content = templates[path]
      if (!content) throw new Error(`${path}.wxml is missing`)
      // Without the last, a bindtap of a native node is an attribute like any other.
      space.addCompiledTemplate(path, { groupList: templates, content, fallbackListenerOnNativeNode: true })
      space.componentEnv(path, (definers) => run(path, withOwnTypes(framework, definers as unknown as Definers)))
    },
    create(path) {
      const root = backend.createRoot('page', space, path)
      const frame = document.createElement('div')
      const place = document.createElement('div')
      frame.append(place)
      document.body.append(frame)
      return {
        caller: root.get() as unknown as Caller,
        frame,
        attach: () => void journal.drawing(() => root.attach(frame as never, place as never)),
        release() {
          root.release()
          frame.remove()
        },
      }
    },
    fire(element, type, detail) {
      journal.turn()
      const fingers = { touches: [], changedTouches: [] }
      const isPath = type === 'tap' || type.startsWith('touch') || type === 'longpress'
      element.triggerEvent(type, detail, {
        bubbles: isPath,
        composed: isPath,
        capturePhase: isPath,
        ...(isPath && { extraFields: fingers }),
      })
    },
    close: framework.close,
  }
  return view
}

type Templates = Record<string, adapter.glassEasel.template.ComponentTemplate['content']>

function compiled(build: Build, framework: Framework, journal: Journal): Templates {
  const { code, complaints } = compileTemplates(build)
  for (const complaint of complaints) journal.trouble('template', complaint)
  return framework.evaluate(code) as Templates
}

const resolved = (from: string, path: string) =>
  path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from), path)

// Where a `comp` has no children yet, its list is nothing at all.
const HARMLESS = /for-list data is neither Array nor Object|The for-list data/i

function tellTroubles(glassEasel: typeof adapter.glassEasel, journal: Journal): void {
  glassEasel.addGlobalErrorListener((error, method) => {
    journal.trouble(`view (${method ?? ''})`, error)
    return false
  })
  glassEasel.addGlobalWarningListener((message) => {
    if (!HARMLESS.test(message)) journal.trouble('view', message)
    return false
  })
}

type SetDataMethod = (this: { is: string }, data: Record<string, unknown>, callback?: () => void) => void

/** Passes data to the view as WeChat does, as JSON text, and keeps its size. */
function countSetData({ adapter, evaluate }: Framework, journal: Journal): void {
  const parse = evaluate('JSON.parse') as (text: string) => Record<string, unknown>
  const caller = adapter.component.ComponentCaller.prototype as unknown as { setData: SetDataMethod }
  const draw = caller.setData
  caller.setData = function (data, callback) {
    const text = JSON.stringify(data)
    const sent = { page: this.is, bytes: Buffer.byteLength(text), keys: Object.keys(data).length }
    const entry = { ...sent, at: performance.now(), ms: 0 }
    journal.setData.push(entry)
    // Taro writes root.cn.[0]: the dot before a bracket is WeChat's to overlook.
    const paths = Object.entries(parse(text)).map(([path, value]) => [path.replaceAll('.[', '['), value])
    entry.ms = journal.drawing(() => draw.call(this, Object.fromEntries(paths)))
    if (!callback) return
    // It is drawn by now; a page that is closed meanwhile would never be told by the framework.
    journal.pending += 1
    setTimeout(() => {
      journal.pending -= 1
      journal.guard('setData', callback)
    })
  }
}

/** Property types are compared by identity, and the app's String is another realm's. */
function withOwnTypes({ evaluate }: Framework, definers: Definers): Definers {
  const own = evaluate('{ String, Number, Boolean, Object, Array }') as Record<string, unknown>
  const mapped = (type: unknown) => (typeof type === 'function' ? own[type.name] : type)
  return {
    ...definers,
    Component(definition) {
      const properties = Object.entries((definition.properties ?? {}) as Record<string, unknown>).map(
        ([name, given]) => {
          const isLong = typeof given === 'object' && given !== null && 'type' in given
          return [name, isLong ? { ...given, type: mapped(given.type) } : mapped(given)]
        },
      )
      return definers.Component({ ...definition, properties: Object.fromEntries(properties) })
    },
  }
}
