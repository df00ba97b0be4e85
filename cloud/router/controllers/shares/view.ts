import * as v from 'valibot'
import { visitorWords } from '../../../contract/book'
import { pageOf } from '../../../contract/filter'
import { type Scope, ShareToken } from '../../../contract/share'
import { defineVisit } from '../../kernel/route'

const { limit, cursor } = pageOf('createdAt')

/**
 * What a share shows, to whoever holds its token; nobody needs to sign in. A book whose words have not passed the check
 * is left out, so a page may have fewer books than asked for and still not be the last.
 */
export default defineVisit({
  permission: ['books.view', 'members.read'],
  input: v.strictObject({ token: ShareToken, limit, cursor }),
  async handler({ input: { token: _, ...page }, repo, visit, words }) {
    const [card, { items, ...rest }] = await Promise.all([repo.members.peek(visit.ownerId), repo.books.view(page)])
    const { passed } = await words.judge(items.map(visitorWords))
    return {
      owner: { nickname: card?.nickname ?? '', avatar: card?.avatar ?? '' },
      scope: shown(visit.scope),
      items: items.filter((book) => passed.has(visitorWords(book))),
      ...rest,
    }
  },
})

// Where things stand in somebody's home is not told to visitors.
const shown = (scope: Scope) => (scope.kind === 'location' ? { kind: scope.kind } : scope)
