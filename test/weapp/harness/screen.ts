import type { Page } from './page-stack'
import type { TemplateFacts } from './template-facts'
import type { Element } from './view'

/** One node of the screen, as it was drawn. */
export type ScreenNode = {
  element: Element
  tag: string
  kind: string
  role: string
  /** What a screen reader says: its label, else the text in it. */
  name: string
  text: string
  isHidden: boolean
  isDisabled: boolean
  isChecked: boolean
  /** Whether a tap reaches the app's code. */
  listens: boolean
  attribute(name: string): unknown
}

/** What Taro hands to the view: a tree of nodes, `nn` for the kind, `cn` the children, `v` the text. */
export type TaroNode = { nn?: string; sid?: string; cn?: TaroNode[]; v?: string }

export const taroRoot = (page: Page): TaroNode => (page.drawn.caller.data.root ?? {}) as TaroNode

export function* below(node: TaroNode): Generator<TaroNode> {
  for (const child of node.cn ?? []) {
    yield child
    yield* below(child)
  }
}

/** Every node of a page from top to bottom. */
export function screenOf(page: Page, facts: TemplateFacts): ScreenNode[] {
  const kinds = new Map([...below(taroRoot(page))].map((node) => [node.sid, node.nn ?? '']))
  return [...page.drawn.frame.querySelectorAll('*')].flatMap((drawn) => {
    const element = elementOf(drawn)
    const kind = kinds.get(sidOf(element)) ?? ''
    if (!element || kind === '') return []
    const attribute = (name: string) => attributeOf(element, name)
    const text = textIn(drawn)
    const tag = drawn.tagName.toLowerCase()
    return {
      element,
      tag,
      kind,
      role: String(attribute('aria-role') || OWN_ROLES[tag] || ''),
      name: String(attribute('aria-label') || text),
      text,
      isHidden: isHidden(drawn),
      isDisabled: isOn(attribute('aria-disabled')),
      isChecked: isOn(attribute('aria-checked')),
      listens: facts.listens(kind),
      attribute,
    }
  })
}

// What WeChat's own components are to a screen reader without being told.
const OWN_ROLES: Record<string, string> = {
  button: 'button',
  input: 'textbox',
  textarea: 'textbox',
  switch: 'switch',
  slider: 'slider',
}

/** What can be read on a page, pieces apart by a line end. */
export function readableText(page: Page): string {
  return textIn(page.drawn.frame, '\n')
}

function textIn(drawn: globalThis.Element, between = ''): string {
  if (isOn(attributeOf(elementOf(drawn), 'aria-hidden'))) return ''
  const parts = [...drawn.childNodes].map((child) =>
    child.nodeType === 3 ? (child.textContent ?? '') : textIn(child as globalThis.Element, between),
  )
  return parts.filter((part) => part !== '').join(between)
}

function isHidden(drawn: globalThis.Element | null): boolean {
  if (!drawn) return false
  return isOn(attributeOf(elementOf(drawn), 'aria-hidden')) || isHidden(drawn.parentElement)
}

const isOn = (value: unknown) => value === true || value === 'true'

const elementOf = (drawn: globalThis.Element): Element | undefined => (drawn as { __wxElement?: Element }).__wxElement

const attributeOf = (element: Element | undefined, name: string): unknown =>
  (element as { getAttribute?(name: string): unknown } | undefined)?.getAttribute?.(name)

export const sidOf = (element: Element | undefined): string | undefined => {
  const dataset: Record<string, unknown> | undefined = element?.dataset
  return typeof dataset?.sid === 'string' ? dataset.sid : undefined
}
