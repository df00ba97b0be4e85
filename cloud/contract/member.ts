import * as v from 'valibot'
import { patchOf } from './patch'
import { Picture, PictureData } from './picture'
import { line, lines } from './text'

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

/** What a reader may change of their card: a name, and a picture as base64; empty takes either away. */
export const MemberUpdate = {
  nickname: v.optional(card.nickname),
  avatar: v.optional(PictureData),
}

/** Whether others see the nickname: WeChat passed it, refused it, or did not answer yet. */
export type NicknameSeen = 'shown' | 'refused' | 'unanswered'

const choices = { language: v.picklist(['system', 'zh-CN', 'en']), theme: v.picklist(['system', 'light', 'dark']) }
/** Rooms, bookcases and shelves by the reader's own names, in their order: "书房", "书房，第二层". */
const sometimes = { locations: lines(100, 80) }

/** What a reader chose for the app, kept with their account. */
export const Settings = v.strictObject({ ...choices, ...v.partial(v.strictObject(sometimes)).entries })
export const SettingsPatch = patchOf({ ...choices, ...sometimes }, {})
export const DEFAULT_SETTINGS: Settings = { language: 'system', theme: 'system' }
export type Settings = v.InferOutput<typeof Settings>

export type Session = { member: Member; isNew: boolean; settings: Settings }
