import { grantOf } from '../access/grants'
import { limiting } from '../access/limits'
import { operationsOver } from '../access/operations'
import type { Actor } from '../access/policy'
import { derivedId, receiptOf } from '../access/receipt'
import { repoFor } from '../access/repository'
import { wordsOf } from '../access/words'
import { AppError } from './app-error'
import type { Caller } from './caller'
import type { Deadline } from './deadline'
import type { Deps } from './deps'
import type { CallEvent } from './event'
import { parsed } from './parsed'
import { resting } from './resting'
import type { AnyRoute, LimitKind } from './route'

/**
 * Lets a call in to its handler, or says why not: who calls, how often they may, what they hand in, and what of the data
 * the handler then holds. Nobody gets no further than the first line, and costs no call to the database.
 */
export function admitting({ database, services, now, limits }: Deps) {
  const limiter = limiting(database, limits, now)
  const operations = operationsOver(database, limits.writes, now)
  const judging = resting(services.judge, now)
  return async (route: AnyRoute, call: CallEvent, { caller, deadline }: { caller: Caller; deadline: Deadline }) => {
    if (caller.openid === undefined && !route.byToken) throw new AppError('UNAUTHENTICATED', 'nobody is signed in')
    const input = parsed(route.input, call.input)
    const receipt = receiptOf(call.url, input)
    const kind = limitOf(route)
    if (caller.openid !== undefined) limiter.countCall(caller.openid)
    const operation =
      caller.openid !== undefined && kind === 'writes' ? await operations.begin(caller.openid, receipt) : undefined
    const actor: Actor = route.byToken ? await holderOf(input.token) : caller
    const visit = actor.grant && { ownerId: derivedId('members', actor.grant.owner), scope: actor.grant.scope }
    const repo = repoFor(route.permission, { actor, receipt, database, now, ...(operation && { answers: operation }) })
    const owner = actor.grant?.owner ?? caller.openid ?? ''
    const judge = visit ? judging.forVisitors : judging.forOwner
    const words = wordsOf(owner, { database, now, judge: (openid, texts) => judge(openid, texts, deadline) })
    const member = { ...caller, memberId: derivedId('members', owner) }
    const countLookups = (amount: number) => limiter.countLookups(owner, amount)
    const context = { input, repo, caller: member, visit, services, words, countLookups, deadline, now }
    const handling = route.handler(context)
    return operation ? operation.during(handling) : handling
  }

  /** For the time of the call, whoever holds a token is nothing but its holder. */
  async function holderOf(token: unknown): Promise<Actor> {
    return { isAdmin: false, grant: await grantOf(String(token), database, now()) }
  }
}

/** A route that may write counts as a write, unless it says otherwise. */
export function limitOf({ limit, permission }: AnyRoute): LimitKind {
  const writes = [permission].flat().some((name) => /\.(create|update|remove|erase)$/.test(name))
  return limit ?? (writes ? 'writes' : 'calls')
}
