import type { Said, Words } from './words'

const zhCn = {
  text: '给房间、书柜、每一层起名字，填书的时候就能直接选。',
  add: '加一个地方',
  addShort: '加上',
  placeholder: '如：书房，第二层',
  renameShort: '改名',
  rename: (place: string) => `改名：${place}`,
  raise: (place: string) => `往上移：${place}`,
  remove: (place: string) => `去掉：${place}`,
  moved: (n: number, place: string) => `${n} 本书跟着改成了“${place}”`,
  used: '书上已经写着这些地方：',
  take: (place: string) => `加上“${place}”`,
}

const en: Said<typeof zhCn> = {
  text: 'Name your rooms, bookcases and shelves, and choose from them when you fill in a book.',
  add: 'Add a place',
  addShort: 'Add',
  placeholder: 'e.g. study, second shelf',
  renameShort: 'Rename',
  rename: (place) => `Rename ${place}`,
  raise: (place) => `Move up ${place}`,
  remove: (place) => `Remove ${place}`,
  moved: (n, place) => (n === 1 ? `1 book is in “${place}” now` : `${n} books are in “${place}” now`),
  used: 'Your books already name these places:',
  take: (place) => `Add “${place}”`,
}

/** What is said where places get their names. */
export const placesWords: Words<typeof en> = { 'zh-CN': zhCn, en }
