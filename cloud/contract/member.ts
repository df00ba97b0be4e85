/** A reader, as the app may know them: never an openid. */
export type Member = {
  memberId: string
  nickname: string
  avatar: string
  isAdmin: boolean
}

/** What a reader chose for the app, kept with their account. */
export type Settings = {
  language: 'system' | 'zh-CN' | 'en'
  theme: 'system' | 'light' | 'dark'
}

export type Session = { member: Member; isNew: boolean; settings: Settings }
