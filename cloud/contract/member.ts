import * as v from 'valibot'
import { patchOf } from './patch'
import { Picture } from './picture'
import { line } from './text'

/** A reader, as the app may know them: never an openid. */
export type Member = {
  memberId: string
  nickname: string
  avatar: string
  isAdmin: boolean
}

const card = { nickname: v.union([v.literal(''), line(30)]), avatar: v.union([v.literal(''), Picture]) }

/** What others may see of a reader; both may be empty. */
export const NewMember = v.strictObject(card)
export const MemberPatch = patchOf(card, {})
export type MemberFields = v.InferOutput<typeof NewMember>

const choices = { language: v.picklist(['system', 'zh-CN', 'en']), theme: v.picklist(['system', 'light', 'dark']) }

/** What a reader chose for the app, kept with their account. */
export const Settings = v.strictObject(choices)
export const SettingsPatch = patchOf(choices, {})
export type Settings = v.InferOutput<typeof Settings>

export type Session = { member: Member; isNew: boolean; settings: Settings }
