import * as v from 'valibot'
import { OpId } from '../../../contract/operation'
import { ExpiresAt, Scope } from '../../../contract/share'
import { AppError } from '../../kernel/app-error'
import { defineRoute } from '../../kernel/route'
import { hashOf, newToken, sealed } from '../../kernel/share-token'

/**
 * Lets whoever has the token see a shelf, or part of it. The token is told here and never again.
 * @throws AppError INVALID_INPUT when the words of the tag may not be shown; UPSTREAM_FAILED when nobody could say.
 */
export default defineRoute({
  permission: 'own:shares.create',
  // The token is sealed under this id (kernel/share-token.ts), so it must be as long as a random one.
  input: v.strictObject({ opId: v.pipe(OpId, v.minLength(22)), scope: Scope, expiresAt: v.optional(ExpiresAt) }),
  async handler({ input: { opId, scope, expiresAt }, repo, words }) {
    if (scope.kind === 'tag') mayBeShown(scope.value, await words.judge([scope.value]))
    const token = newToken()
    const share = await repo.own.shares.create({
      scope,
      expiresAt,
      tokenHash: hashOf(token),
      sealedToken: sealed(token, opId),
    })
    const { sealedToken, ...shown } = share
    return { share: { ...shown, token: sealed(sealedToken, opId) } }
  },
})

type Judged = { passed: ReadonlySet<string>; refused: ReadonlySet<string> }

function mayBeShown(tag: string, { passed, refused }: Judged): void {
  if (passed.has(tag)) return
  const [path, reason] = ['scope.value', refused.has(tag) ? 'refused' : 'unanswered']
  throw new AppError(refused.has(tag) ? 'INVALID_INPUT' : 'UPSTREAM_FAILED', `words ${reason}`, {
    path,
    details: { reason },
  })
}
