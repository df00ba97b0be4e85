import { policy, ruleFor } from '../../cloud/router/access/policy'
import { holds, toQuery } from '../../cloud/router/access/predicate'
import { race } from './measure'
import { atMost, rounded, type Section } from './section'

const document = { _openid: 'ann', isPrivate: false, tags: ['科幻', 'loved'], location: 'study', isRemoved: false }
const reader = { openid: 'ann', isAdmin: false }
const holder = { isAdmin: false, grant: { owner: 'ann', scope: { kind: 'tag', value: 'loved' } } } as const

export const policySection: Section = {
  name: 'policy: what a check costs',
  async run() {
    const [own, granted] = [ruleFor(reader, 'books', 'read'), ruleFor(holder, 'books', 'view')]
    const perRound = 100_000
    const figures = await race([
      { name: 'holds: my book', work: () => holds(own, document), perRound },
      { name: 'holds: a granted book', work: () => holds(granted, document), perRound },
      { name: 'the rule and its query, once a call', work: () => toQuery(ruleFor(holder, 'books', 'view')), perRound },
    ])
    const worst = Math.max(...figures.slice(0, 2).map(({ median }) => median)) / 1000
    return {
      columns: [`check (${Object.keys(policy).length} collections)`, 'median ns', 'p25', 'p75'],
      rows: figures.map(({ name, median, p25, p75 }) => [name, rounded(median, 0), rounded(p25, 0), rounded(p75, 0)]),
      goals: [atMost('microseconds a document', rounded(worst, 3), 5)],
    }
  },
}
