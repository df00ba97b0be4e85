import type { Page } from './page-stack'
import { weightOf } from './page-weight'
import { below, screenOf, sidOf, type TaroNode, taroRoot } from './screen'
import type { TemplateFacts } from './template-facts'

const NEEDS_NAME = new Set([
  'button',
  'link',
  'radio',
  'checkbox',
  'switch',
  'slider',
  'tab',
  'textbox',
  'searchbox',
  'img',
])
const TYPED = new Set(['input', 'textarea'])
// Taro has one template for these, which listens to every touch: that says nothing of the app.
const SCROLLED = new Set(['scroll-view'])

/** Everything that is wrong with a screen as it stands: nodes that were not drawn, controls without a role or a name. */
export function complaintsAbout(page: Page, facts: TemplateFacts): string[] {
  return [...notDrawn(page, facts), ...notNamed(page, facts), ...tooMuch(taroRoot(page))].map(
    (said) => `${page.path}: ${said}`,
  )
}

// A <div>, or anything else that is no component of the platform, becomes nothing at all, and nobody is told.
function notDrawn(page: Page, facts: TemplateFacts): string[] {
  const drawn = new Set(screenOf(page, facts).map(({ element }) => sidOf(element)))
  return [...below(taroRoot(page))].flatMap((node) => {
    if (node.nn === undefined) return []
    if (!facts.has(node.nn)) return [`a node of kind "${node.nn}" has no template`]
    const isText = node.v !== undefined && !node.cn
    return isText || drawn.has(node.sid) ? [] : [`a node of kind "${node.nn}" was not drawn`]
  })
}

function notNamed(page: Page, facts: TemplateFacts): string[] {
  return screenOf(page, facts).flatMap(({ tag, role, name, text, isHidden, listens, attribute }) => {
    if (isHidden) return []
    if (TYPED.has(tag)) return attribute('aria-label') ? [] : [`an <${tag}> has no name`]
    if (listens && role === '' && !SCROLLED.has(tag))
      return [`a <${tag}> that can be tapped has no role: ${name || text || 'no text'}`]
    return NEEDS_NAME.has(role) && name === '' ? [`a ${role} has no name`] : []
  })
}

/** Where WeChat's own audit begins to complain of a page. */
const MOST = { nodes: 1000, depth: 30, children: 60 }

function tooMuch(root: TaroNode): string[] {
  const measured = weightOf(root)
  return (['nodes', 'depth', 'children'] as const)
    .filter((name) => measured[name] > MOST[name])
    .map((name) => `${measured[name]} ${name} where WeChat wants at most ${MOST[name]}`)
}
