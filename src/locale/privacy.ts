import type { Said, Words } from './words'

const zhCn = {
  asked: '微信需要你先点头',
  askedText: '刚才要用的功能（相机、相册或头像）受微信的隐私保护。不同意也没关系：别的都照常用，号码可以手输。',
  agree: '同意',
  refuse: '不同意，返回',
  agreed: '你已经同意过，或者目前不需要你同意什么。',
  read: (name: string) => `查看${name}`,
  contractFailed: '没能打开，请稍后再试。',
  paragraphs: [
    {
      title: '谁看得到你的书',
      text: '只有你。你自己生成了共享链接，拿到链接的人才看得到里面不私密的书，看不到笔记、评分、定价和放在哪里，也看不到你拍的封面。收回链接，马上就看不到。',
    },
    {
      title: '我们存了什么',
      text: '你填的书、笔记、标签、地方，你选的语言和外观，以及你愿意填的昵称和头像。不要你的手机号、位置和微信好友。',
    },
    {
      title: '要用到什么',
      text: '扫码和拍照要用相机，选图要用相册，换头像要用你选的那张图。每一样都在你点了以后才用，不给也能用别的办法。',
    },
    {
      title: '发给谁',
      text: '查一个号码时，只把这个号码发给公开的书目网站。要给别人看的书名、标签和昵称，会先请微信做内容检查。私密的书不会发给任何人。',
    },
    {
      title: '带走和删掉',
      text: '“导出”随时给你全部内容。“退出和注销”里可以清掉这台设备上的副本，也可以把云端的全部删掉，删掉就找不回来了。',
    },
  ],
}

const en: Said<typeof zhCn> = {
  asked: 'WeChat needs your word first',
  askedText:
    'What you were about to use (camera, album or avatar) is protected by WeChat. You may say no: everything else works, and a number can be typed.',
  agree: 'Agree',
  refuse: 'Not now, go back',
  agreed: 'You have agreed before, or nothing needs your agreement now.',
  read: (name) => `Read ${name}`,
  contractFailed: 'It could not be opened. Try again later.',
  paragraphs: [
    {
      title: 'Who sees your books',
      text: 'Only you. When you make a link, whoever has it sees the books in it that are not private, without notes, ratings, prices, places or your photographs of covers. Revoke it, and they see nothing at once.',
    },
    {
      title: 'What is stored',
      text: 'The books, notes, tags and places you enter, your language and appearance, and a nickname and a picture if you like. No phone number, no location, no contacts.',
    },
    {
      title: 'What is used',
      text: 'The camera to scan and photograph, the album and the avatar when you choose a picture. Each only after you press, and each with another way if you would rather not.',
    },
    {
      title: 'What is sent to whom',
      text: 'To look a number up, that number alone goes to public catalogues. Titles, tags and a nickname that others will see are checked by WeChat first. A private book is sent to nobody.',
    },
    {
      title: 'Taking along, and removing',
      text: 'Export gives you everything at any time. “Sign out or leave” clears the copy on this device, or removes everything in the cloud, for good.',
    },
  ],
}

/** What is said of privacy, and when WeChat asks about it. */
export const privacyWords: Words<typeof en> = { 'zh-CN': zhCn, en }
