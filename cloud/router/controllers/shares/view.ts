import * as v from 'valibot'
import { pageOf } from '../../../contract/filter'
import { type Scope, ShareToken } from '../../../contract/share'
import { defineVisit } from '../../kernel/route'

const { limit, cursor } = pageOf('createdAt')

/** What a share shows, to whoever holds its token; nobody needs to sign in. */
export default defineVisit({
  permission: ['books.view', 'members.read'],
  input: v.strictObject({ token: ShareToken, limit, cursor }),
  async handler({ input: { token: _, ...page }, repo, visit }) {
    const [card, { items, ...rest }] = await Promise.all([repo.members.peek(visit.ownerId), repo.books.view(page)])
    return {
      owner: { nickname: card?.nickname ?? '', avatar: card?.avatar ?? '' },
      scope: shown(visit.scope),
      items,
      ...rest,
    }
  },
})

// Where things stand in somebody's home is not told to visitors.
const shown = (scope: Scope) => (scope.kind === 'location' ? { kind: scope.kind } : scope)
