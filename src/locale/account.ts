import type { Said, Words } from './words'

const zhCn = {
  signOut: '退出',
  signOutText: '清掉这台设备上的副本。云端的书都在，回来时会重新取。',
  waiting: (n: number) => `还有 ${n} 处修改没有发出去`,
  waitingText: '现在退出，这些修改就没有了。先连上网发出去吧。',
  scanned: (n: number) => `还有 ${n} 个扫过的码没有上架`,
  scannedText: '现在退出，这些码就没有了。先到“添书”里处理完吧。',
  send: '现在发出去',
  signOutAnyway: '不管它们，退出',
  remove: '删除我的全部数据',
  removeText: '书、笔记、设置、共享链接、昵称和头像，云端和这台设备上的都会删掉，找不回来。要留底的话，先导出一份。',
  exportFirst: '先导出一份',
  word: '删除',
  confirm: (word: string) => `确定的话，请填“${word}”两个字`,
  removeForGood: '全部删除，不留底',
  removing: '正在删除……',
  removeFailed: '没有删完。再试一次会接着删。',
  signedOut: '已经退出',
  signedOutText: '这台设备上没有你的书了。云端的都在，回来就能看到。',
  removed: '全部删掉了',
  removedText: '云端和这台设备上都没有你的东西了。哪天想再用，就是新的开始。',
  comeBack: '重新进入',
}

const en: Said<typeof zhCn> = {
  signOut: 'Sign out',
  signOutText: 'Clears the copy on this device. Your books stay in the cloud and come back with you.',
  waiting: (n) => (n === 1 ? 'One change is not sent yet' : `${n} changes are not sent yet`),
  waitingText: 'If you sign out now they are lost. Connect and send them first.',
  scanned: (n) =>
    n === 1 ? 'One scanned code is not on the shelf yet' : `${n} scanned codes are not on the shelf yet`,
  scannedText: 'If you sign out now they are lost. See to them under “Add” first.',
  send: 'Send them now',
  signOutAnyway: 'Sign out without them',
  remove: 'Remove everything of mine',
  removeText:
    'Books, notes, settings, shared links, nickname and picture: in the cloud and on this device, for good. Export a copy first if you want to keep one.',
  exportFirst: 'Export a copy first',
  word: 'remove',
  confirm: (word) => `To confirm, type “${word}”`,
  removeForGood: 'Remove everything, for good',
  removing: 'Removing…',
  removeFailed: 'Not everything is removed. Try again, and it goes on from there.',
  signedOut: 'You are signed out',
  signedOutText: 'Nothing of yours is on this device. Your books are in the cloud and come back with you.',
  removed: 'Everything is removed',
  removedText: 'Nothing of yours is left, in the cloud or on this device. If you ever come back, it is a fresh start.',
  comeBack: 'Come in again',
}

/** What is said to who leaves. */
export const accountWords: Words<typeof en> = { 'zh-CN': zhCn, en }
