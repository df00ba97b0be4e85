import type { Said, Words } from './words'

const zhCn = {
  loading: '正在打开书架……',
  somebody: '一位书友',
  shelfOf: (name: string) => `${name}的书`,
  shelf: '整个书架',
  tag: (tag: string) => `标签：${tag}`,
  location: '其中一处',
  empty: '这里现在没有书',
  emptyText: '主人还没有放书，或者都设成了私密。过些时候再来看看。',
  over: '这个链接打不开了',
  overText: '主人收回了它，或者它过了有效期，也可能链接不完整。想看的话，请主人再发一个。',
  failed: '没能取到书。',
  more: '看更多',
  own: '去我自己的书架',
  wish: '想要',
  wished: '已在书架',
  wishBook: (title: string) => `想要《${title}》`,
  wishedBook: (title: string) => `已在书架：《${title}》`,
  added: (title: string) => `《${title}》加到你的书架了，记作“想要”`,
}

const en: Said<typeof zhCn> = {
  loading: 'Opening the shelf…',
  somebody: 'A reader',
  shelfOf: (name) => `Books of ${name}`,
  shelf: 'The whole shelf',
  tag: (tag) => `Tag: ${tag}`,
  location: 'A part of it',
  empty: 'There are no books here now',
  emptyText: 'Their owner has put none here, or keeps them private. Look again some time.',
  over: 'This link does not open anything',
  overText: 'Its owner revoked it, or its time is over, or a part of it is missing. Ask them for another one.',
  failed: 'The books could not be fetched.',
  more: 'Show more',
  own: 'To my own shelf',
  wish: 'Want it',
  wished: 'On shelf',
  wishBook: (title) => `Want it: “${title}”`,
  wishedBook: (title) => `On shelf: “${title}”`,
  added: (title) => `“${title}” is on your shelf, as one you want`,
}

/** What a visitor of somebody else's shelf is told. */
export const visitorWords: Words<typeof en> = { 'zh-CN': zhCn, en }
