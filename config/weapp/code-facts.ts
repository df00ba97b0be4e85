import { parse } from 'acorn'

/** The newest JavaScript that every phone we serve runs without being lowered again by DevTools. */
export const NEWEST = 2018

/** What the checks want to know of one file of code. */
export type CodeFacts = {
  /** Why it is no JavaScript of that level, if it is not; then nothing else is known of it. */
  fault: string | undefined
  /** Every name and every text in it. */
  words: ReadonlySet<string>
  callsConsoleLog: boolean
  /** Whether an input asks WeChat for a nickname. */
  asksNickname: boolean
}

const known = new Map<string, CodeFacts>()

export function codeFacts(code: string): CodeFacts {
  const facts = known.get(code) ?? read(code)
  known.set(code, facts)
  return facts
}

function read(code: string): CodeFacts {
  const facts = { fault: undefined, words: new Set<string>(), callsConsoleLog: false, asksNickname: false }
  try {
    visit(parse(code, { ecmaVersion: NEWEST, sourceType: 'script' }), (node) => {
      for (const word of [node.name, node.value]) if (typeof word === 'string') facts.words.add(word)
      facts.callsConsoleLog ||= isConsoleLog(node)
      facts.asksNickname ||= isNicknameInput(node)
    })
    return facts
  } catch (error) {
    return { ...facts, fault: error instanceof Error ? error.message : String(error) }
  }
}

type TreeNode = Record<string, unknown>

function visit(tree: unknown, see: (node: TreeNode) => void): void {
  if (Array.isArray(tree)) for (const item of tree) visit(item, see)
  if (!isNode(tree)) return
  see(tree)
  for (const part of Object.values(tree)) if (typeof part === 'object') visit(part, see)
}

const isNode = (part: unknown): part is TreeNode => typeof part === 'object' && part !== null && 'type' in part

const isConsoleLog = ({ type, object, property }: TreeNode) =>
  type === 'MemberExpression' &&
  isNode(object) &&
  object.name === 'console' &&
  isNode(property) &&
  // console.log and console['log']
  (property.name === 'log' || property.value === 'log')

// The kind of an input may come out of a table ({ nickname: 'nickname' }), so it is any property with that value.
const isNicknameInput = ({ type, value }: TreeNode) =>
  type === 'Property' && isNode(value) && value.value === 'nickname'
