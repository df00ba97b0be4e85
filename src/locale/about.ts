import type { Said, Words } from './words'

const zhCn = {
  text: '给有书的人用的书柜：扫一下条码，书就记下来；你说私密的，就只有你自己看得到。',
  dataTitle: '书目从哪里来',
  dataText: '按 ISBN 向公开的书目查询；都连不上时，会用自带的少量示例书目，并且标明。',
  privacyTitle: '你的数据',
  privacyText: '书架存在你自己的微信云环境里。应用不收集你的微信号，也不需要头像和昵称。',
  version: (v: string) => `版本 ${v}`,
}

const en: Said<typeof zhCn> = {
  text: 'A bookcase for people who own books: scan a barcode and the book is noted. What you call private is yours alone.',
  dataTitle: 'Where book data comes from',
  dataText:
    'Public catalogues are asked by ISBN. When none can be reached, a small built-in sample answers and says so.',
  privacyTitle: 'Your data',
  privacyText: 'Your shelf is kept in your own WeChat cloud environment. The app needs no nickname and no picture.',
  version: (v) => `Version ${v}`,
}

/** What the app says of itself. */
export const aboutWords: Words<typeof en> = { 'zh-CN': zhCn, en }
