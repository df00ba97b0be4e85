import * as v from 'valibot'
import { OpId } from '../../../contract/operation'
import { ExpiresAt, Scope } from '../../../contract/share'
import { defineRoute } from '../../kernel/route'
import { hashOf, newToken, sealed } from '../../kernel/share-token'

/** Lets whoever has the token see a shelf, or part of it. The token is told here and never again. */
export default defineRoute({
  permission: 'own:shares.create',
  // The token is sealed under this id (kernel/share-token.ts), so it must be as long as a random one.
  input: v.strictObject({ opId: v.pipe(OpId, v.minLength(22)), scope: Scope, expiresAt: v.optional(ExpiresAt) }),
  async handler({ input: { opId, scope, expiresAt }, repo }) {
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
