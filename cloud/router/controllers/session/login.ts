import * as v from 'valibot'
import { DEFAULT_SETTINGS, type Session } from '../../../contract/member'
import { defineRoute } from '../../kernel/route'

/** Who am I, to the app: the platform has already said so; this finds or makes the member. */
export default defineRoute({
  permission: ['members.read', 'members.create', 'settings.read'],
  // It writes once in a lifetime, and opens the app every day.
  limit: 'calls',
  input: v.strictObject({}),
  async handler({ repo, caller }): Promise<Session> {
    const [known, chosen] = await Promise.all([repo.members.mine(), repo.settings.mine()])
    const card = known ?? (await repo.members.create({ nickname: '', avatar: '' }))
    return { member: { ...card, isAdmin: caller.isAdmin }, isNew: !known, settings: chosen ?? DEFAULT_SETTINGS }
  },
})
