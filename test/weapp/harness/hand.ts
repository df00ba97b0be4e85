import { pressOpenType } from './open-type'
import type { Run } from './run'
import { type ScreenNode, screenOf } from './screen'
import type { TemplateFacts } from './template-facts'

export type Name = string | RegExp
/** Of those with a name: the one there is, or of several that do the same the last. */
export type Which = 'only' | 'last'

const TYPED = new Set(['input', 'textarea'])

/** A person's hand on the page in front: finds what a screen reader names, touches it, types. */
export function openHand(run: () => Run, facts: TemplateFacts) {
  const typed = new WeakMap<object, string>()
  let focused: ScreenNode | undefined

  const screen = () => {
    const page = run().wiring.pages.stack.at(-1)
    return page ? screenOf(page, facts) : []
  }
  const fire = (node: ScreenNode, type: string, detail: Record<string, unknown>) =>
    run().view.fire(node.element, type, detail)
  const held = (node: ScreenNode) => typed.get(node.element) ?? String(node.attribute('value') ?? '')
  const leave = () => {
    if (focused) fire(focused, 'blur', { value: held(focused), cursor: held(focused).length })
    focused = undefined
  }
  const box = (label: string) =>
    the(
      screen().filter(({ tag, attribute }) => TYPED.has(tag) && attribute('aria-label') === label),
      label,
      screen(),
    )

  return {
    screen,
    /** Lets go of whatever was being typed into: another screen, or the end of the app. */
    forget: () => {
      focused = undefined
    },
    tap(name: Name, role?: string, which: Which = 'only') {
      const found = named(screen(), name, role)
      const node = the(which === 'last' ? found.slice(-1) : found, String(name), screen())
      if (node.isDisabled) throw new Error(`${node.role} ${node.name} cannot be pressed now`)
      if (focused?.element !== node.element) leave()
      for (const type of ['touchstart', 'touchend', 'tap']) fire(node, type, {})
      if (node.tag === 'button') pressOpenType(run().wiring, node, fire)
    },
    input(label: string, text: string) {
      const node = box(label)
      if (focused?.element !== node.element) {
        leave()
        fire(node, 'focus', { value: held(node), height: 0 })
        focused = node
      }
      typed.set(node.element, text)
      fire(node, 'input', { value: text, cursor: text.length, keyCode: 0 })
    },
    confirm(label: string) {
      const node = box(label)
      fire(node, 'confirm', { value: held(node) })
      leave()
    },
    value: (label: string) => held(box(label)),
    /** Turns the wheel of a picker to a value, and accepts it. */
    pick(name: Name, value: string) {
      leave()
      const pickers = screen().filter((node) => node.tag === 'picker' && !node.isHidden && is(node.name, name))
      fire(the(pickers, String(name), screen()), 'change', { value })
    },
    find: (name: Name, role?: string) => named(screen(), name, role)[0],
  }
}

const is = (said: string, name: Name) => (typeof name === 'string' ? said === name : name.test(said))

function named(screen: ScreenNode[], name: Name, role?: string): ScreenNode[] {
  return screen.filter(
    (node) => node.listens && !node.isHidden && is(node.name, name) && (role === undefined || node.role === role),
  )
}

function the(found: ScreenNode[], name: string, screen: ScreenNode[]): ScreenNode {
  const [node, ...others] = found
  if (node && others.length === 0) return node
  const there = screen
    .filter(({ listens, isHidden }) => listens && !isHidden)
    .map((node) => `${node.role} ${node.name}`)
  throw new Error(`${found.length} on the screen are called ${name}; there are: ${there.join(' | ')}`)
}
