import type { Said, Words } from './words'

const zhCn = {
  title: '书店模式',
  lead: '在书店里扫一下，马上知道家里有没有。没有网络也行。',
  label: 'ISBN 或书名',
  placeholder: '条码旁的数字，或书名',
  mine: '有了',
  mineAt: (place: string) => `在${place}`,
  mineNowhere: '没写放在哪里',
  copies: (n: number) => `共 ${n} 册`,
  wished: '想要的，还没买',
  bought: '买到了',
  isBought: (title: string) => `《${title}》记成买到了，还没读`,
  notMine: '没有这本',
  notMineText: '你的书架上没有这个 ISBN。同一本书的别的版本，可以再用书名找找。',
  titled: (n: number) => `书架上有 ${n} 本书名、作者里有它`,
  notTitled: '书架上没有这样的书',
  more: (n: number) => `还有 ${n} 本，多打几个字`,
  typing: (n: number) => `已输入 ${n} 位，ISBN 是 13 位（老书 10 位）`,
  badCode: '这个号码不对，对照书上的再看看。',
  badMagazine: '这是期刊的条码，不是书。',
  add: '添到书架',
  open: '看这本书',
  earlier: '刚才查过的',
  coming: (n: number) => (n === 0 ? '正在把你的书架取到这台手机上' : `正在取你的书架，已经有 ${n} 本`),
  comingText: '现在就可以扫，也可以输入。说“有了”就一定有；“没有”要等整个书架取来才说。',
  unsure: '还不知道',
  unsureText: '已经取来的书里没有它。整个书架取来以后，这里会给出答案。',
  unknown: '整个书架还没取到这台手机上',
  next: '再查一本',
}

const books = (n: number) => (n === 1 ? '1 book' : `${n} books`)

const en: Said<typeof zhCn> = {
  title: 'In a bookshop',
  lead: 'Scan a book and know at once whether it is at home. Works without a network.',
  label: 'ISBN or title',
  placeholder: 'Barcode number, or a title',
  mine: 'You have it',
  mineAt: (place) => place,
  mineNowhere: 'No place noted',
  copies: (n) => (n === 1 ? '1 copy' : `${n} copies`),
  wished: 'You want it, and do not have it',
  bought: 'I bought it',
  isBought: (title) => `“${title}” is yours now, not read yet`,
  notMine: 'Not yours',
  notMineText: 'This ISBN is not on your shelf. Another edition may be: look for the title.',
  titled: (n) => `${books(n)} on your shelf with this in title or author`,
  notTitled: 'Nothing like it on your shelf',
  more: (n) => `${n} more: type a little further`,
  typing: (n) => `${n} so far; an ISBN has 13 digits, old books have 10`,
  badCode: 'This number is not right. Compare it with the book.',
  badMagazine: 'This is the barcode of a periodical, not of a book.',
  add: 'Add to the shelf',
  open: 'See this book',
  earlier: 'Looked up before',
  coming: (n) => (n === 0 ? 'Your shelf is on its way to this phone' : `Your shelf is coming: ${books(n)} so far`),
  comingText:
    'You can scan or type already. “You have it” is sure; “Not yours” is said only when the whole shelf is here.',
  unsure: 'Not known yet',
  unsureText: 'It is not among the books that are here so far. The answer comes here once the whole shelf does.',
  unknown: 'Your whole shelf is not on this phone yet',
  next: 'Look up another',
}

/** What is said in a bookshop. */
export const shopWords: Words<typeof en> = { 'zh-CN': zhCn, en }
