import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Actor, type CollectionName, NOBODY, policy, ruleFor, type Verb } from '../cloud/router/access/policy'
import type { Predicate } from '../cloud/router/access/predicate'
import { root } from './paths'

const PAGE = join(root, 'docs/security.md')
const [START, END] = ['<!-- policy: npm run policy -->\n', '<!-- /policy -->']

// A rule is asked once with names in the place of people; what comes back reads as the rule.
const CREATOR = 'auth.openid'
const somebody: Actor = { openid: CREATOR, isAdmin: false }
const admin: Actor = { openid: CREATOR, isAdmin: true }
const holder: Actor = { isAdmin: false, grant: { owner: 'grant.owner', scope: { kind: 'tag', value: 'grant.scope' } } }

const collections = Object.keys(policy) as CollectionName[]
const verbs: readonly Verb[] = ['read', 'create', 'update', 'remove']

/** The policy as a table that a person reads. */
function policyTable(): string {
  const rows = collections.map((name) => {
    const cells = verbs.map((verb) => cell(said(ruleFor(somebody, name, verb)), said(ruleFor(admin, name, verb))))
    const apart = [ruleFor(holder, name, 'view'), ruleFor(somebody, name, 'learn')]
    return [`\`${name}\``, policy[name].type, ...cells, ...apart.map((rule) => code(said(rule)))]
  })
  const head = ['collection', 'type', ...verbs, 'the holder of a share', 'the function learns']
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('')
}

/** The same policy as CloudBase security rules, for a deployer who lets clients at a collection directly. */
export function cloudbaseRules(): Record<string, Record<string, string | boolean>> {
  const rule = (name: CollectionName, verb: Verb) => {
    const text = said(ruleFor(somebody, name, verb))
    // Everybody with a name: whom the platform does not know reads nothing here either.
    return { true: 'auth != null', false: false }[text] ?? text
  }
  const rules = (name: CollectionName) => ({
    read: rule(name, 'read'),
    ...{ create: rule(name, 'create'), update: rule(name, 'update'), delete: rule(name, 'remove') },
  })
  return Object.fromEntries(collections.map((name) => [name, rules(name)]))
}

/** Writes the table into docs/security.md. */
export function writePolicyTable(): void {
  writeFileSync(PAGE, withTable(readFileSync(PAGE, 'utf8')))
}

export function policyTableIsFresh(): boolean {
  const page = readFileSync(PAGE, 'utf8')
  return page === withTable(page)
}

function withTable(page: string): string {
  const [start, end] = [page.indexOf(START) + START.length, page.indexOf(END)]
  if (start < START.length || end < start) throw new Error('docs/security.md has lost the place of the policy table')
  return page.slice(0, start) + policyTable() + page.slice(end)
}

/** A predicate in the language of CloudBase security rules. */
function said(rule: Predicate): string {
  switch (rule.kind) {
    case 'always':
      return 'true'
    case 'never':
      return 'false'
    case 'all':
      return [...new Set(rule.of.map(said))].join(' && ')
    case 'any':
      return [...new Set(rule.of.map(said))].join(' || ')
    case 'eq':
      return `doc.${rule.field} == ${term(rule.value)}`
    case 'has':
      return `${term(rule.value)} in doc.${rule.field}`
    default:
      throw new Error(`the policy has a ${rule.kind} rule, which this table cannot say yet`)
  }
}

const term = (value: unknown) => (typeof value === 'string' && value.includes('.') ? value : JSON.stringify(value))
const WORDS: Readonly<Record<string, string>> = {
  true: 'everybody',
  false: '–',
  [`doc._openid == ${CREATOR}`]: 'the creator',
  [`doc._openid == ${JSON.stringify(NOBODY)}`]: "what is nobody's",
}
const code = (text: string) => WORDS[text] ?? `\`${text}\``
const cell = (member: string, chief: string) =>
  member === chief
    ? code(member)
    : `${code(member) === '–' ? '' : `${code(member)}; `}admin: ${chief === 'true' ? 'all' : code(chief)}`
