import * as v from 'valibot'
import { MemberUpdate, type NicknameSeen } from '../../../contract/member'
import { OpId } from '../../../contract/operation'
import { defineRoute } from '../../kernel/route'
import { isOwnFile, pathFor } from '../../services/storage/own-files'

const BLANK = { nickname: '', avatar: '' }

/** A reader's card. The name is theirs at once, and others see it when it has passed WeChat's check of words. */
export default defineRoute({
  permission: ['members.read', 'members.update'],
  // A picture of 64 KiB as base64, and what is around it.
  maxBytes: 96 * 1024,
  input: v.strictObject({ opId: OpId, ...MemberUpdate }),
  async handler({ input: { nickname, avatar }, repo, caller, words, services }) {
    const before = await repo.members.mine()
    const seen = nickname === undefined ? undefined : seenAs(nickname, await words.judge([nickname]))
    const picture = avatar && Buffer.from(avatar, 'base64')
    const saved = picture ? await services.files.save(pathFor(caller.memberId, 'avatar', picture), picture) : avatar
    const patch = { nickname, avatar: saved, ...(seen === 'shown' && { shownNickname: nickname }) }
    const card = await repo.members.keep(patch, BLANK)
    const old = before?.avatar
    if (card.avatar !== old && isOwnFile(caller.memberId, old)) await services.files.remove([old])
    return { member: { ...card, isAdmin: caller.isAdmin }, ...(seen && { nicknameSeen: seen }) }
  },
})

function seenAs(nickname: string, { passed, refused }: { passed: ReadonlySet<string>; refused: ReadonlySet<string> }) {
  const seen: NicknameSeen = passed.has(nickname) ? 'shown' : refused.has(nickname) ? 'refused' : 'unanswered'
  return seen
}
