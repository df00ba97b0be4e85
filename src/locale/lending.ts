import type { Said, Words } from './words'

const zhCn = {
  lend: '借出',
  to: '借给谁',
  toPlaceholder: '名字，或怎么称呼',
  due: '说好哪天还（可不填）',
  confirm: '借出去',
  cancel: '不借了',
  lent: (to: string) => `已借给${to}`,
  out: (to: string) => `借给了${to}`,
  since: (day: string) => `${day} 借出`,
  dueOn: (day: string) => `说好 ${day} 还`,
  dueToday: '说好今天还',
  overdue: (days: number) => `过期 ${days} 天了，可以去问一声`,
  back: '还回来了',
  returned: (to: string) => `${to}还回来了`,
  history: (n: number) => `借出过 ${n} 次`,
  period: (from: string, to: string) => `${from} 至 ${to}`,
  past: '这一天已经过去了',
}

const en: Said<typeof zhCn> = {
  lend: 'Lend',
  to: 'To whom',
  toPlaceholder: 'A name, or what you call them',
  due: 'Due back (if agreed)',
  confirm: 'Lend it',
  cancel: 'Not now',
  lent: (to) => `Lent to ${to}`,
  out: (to) => `Lent to ${to}`,
  since: (day) => `Since ${day}`,
  dueOn: (day) => `due back ${day}`,
  dueToday: 'due back today',
  overdue: (days) => `${days} ${days === 1 ? 'day' : 'days'} overdue; you may want to ask`,
  back: 'It is back',
  returned: (to) => `Back from ${to}`,
  history: (n) => (n === 1 ? 'Lent once' : `Lent ${n} times`),
  period: (from, to) => `${from} to ${to}`,
  past: 'That day is over',
}

/** What is said of lending a book. */
export const lendingWords: Words<typeof en> = { 'zh-CN': zhCn, en }
