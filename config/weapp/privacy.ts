import type { BuiltFiles } from './built-files'
import { codeFacts } from './code-facts'
import { isRecord } from './configuration'
import type { Finding } from './finding'

/**
 * What WeChat's privacy guide asks about, by what it reads: an API of `wx`, an open-type of a button, a kind of input,
 * or, in angle brackets, a component
 * (developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html).
 */
const PRIVATE = {
  'nickname and picture': ['getUserProfile', 'getUserInfo', 'chooseAvatar', 'nickname'],
  location: [
    'getLocation',
    'getFuzzyLocation',
    'startLocationUpdate',
    'startLocationUpdateBackground',
    'onLocationChange',
  ],
  'chosen location': ['chooseLocation', 'choosePoi'],
  address: ['chooseAddress'],
  invoices: ['chooseInvoice', 'chooseInvoiceTitle'],
  'licence plate': ['chooseLicensePlate'],
  'phone number': ['getPhoneNumber', 'getRealtimePhoneNumber'],
  'photos and films that are chosen': ['chooseImage', 'chooseMedia', 'chooseVideo'],
  'files that are chosen': ['chooseMessageFile'],
  microphone: ['startRecord', 'getRecorderManager', 'joinVoIPChat', '<live-pusher>'],
  camera: ['createVKSession', 'createCameraContext', '<camera>', '<voip-room>'],
  album: ['saveImageToPhotosAlbum', 'saveVideoToPhotosAlbum'],
  contacts: ['addPhoneContact', 'chooseContact'],
  calendar: ['addPhoneCalendar', 'addPhoneRepeatCalendar'],
  clipboard: ['setClipboardData', 'getClipboardData'],
  bluetooth: ['openBluetoothAdapter', 'createBLEPeripheralServer'],
  steps: ['getWeRunData'],
  'movement sensors': ['startAccelerometer', 'startCompass', 'startDeviceMotionListening', 'startGyroscope'],
} as const

// What reads a place has to be named in app.json, too.
const NAMED_IN_APP = new Set<string>([
  ...['getFuzzyLocation', 'getLocation', 'onLocationChange', 'startLocationUpdate'],
  ...['startLocationUpdateBackground', 'chooseLocation', 'choosePoi', 'chooseAddress'],
])

const NAMES = new Set<string>(Object.values(PRIVATE).flat())

/** APIs that people must be told of and are not: in the guide, in app.json; and the other way round. */
export function privacyFindings(files: BuiltFiles, guide: string): Finding[] {
  const used = privateUse(files)
  const told = new Set([...guide.matchAll(/^\| `(<?[\w-]+>?)` \|/gm)].map(([, name = '']) => name))
  const app = files.json('app.json')
  const named = isRecord(app) && Array.isArray(app.requiredPrivateInfos) ? app.requiredPrivateInfos.map(String) : []
  const isOff = isRecord(app) && app.__usePrivacyCheck__ === false
  return [
    ...[...used].flatMap(([name, file]) =>
      told.has(name) ? [] : [{ file, what: `uses ${name}, which the table in docs/weapp.md does not name` }],
    ),
    ...[...told]
      .filter((name) => NAMES.has(name) && !used.has(name))
      .map((name) => ({ file: 'docs/weapp.md', what: `names ${name}, which nothing uses` })),
    ...[...used]
      .filter(([name]) => NAMED_IN_APP.has(name) && !named.includes(name))
      .map(([name]) => ({ file: 'app.json', what: `requiredPrivateInfos does not name ${name}` })),
    ...named
      .filter((name) => !used.has(name))
      .map((name) => ({ file: 'app.json', what: `requiredPrivateInfos names ${name}, which nothing uses` })),
    ...(isOff ? [{ file: 'app.json', what: '__usePrivacyCheck__ is off: nobody would be asked' }] : []),
  ]
}

// Taro's own files name every API there is.
const TARO = /^(taro|vendors|runtime)\.js$/

/** Everything private that the app's own code and its templates use, with a file that does. */
function privateUse(files: BuiltFiles): Map<string, string> {
  const uses = files.paths.flatMap((file) => {
    const words = file.endsWith('.wxml') ? wordsOfTemplate(files.text(file)) : wordsOfCode(file, files)
    return [...NAMES].filter((name) => words.has(name)).map((name) => [name, file] as const)
  })
  return new Map(uses)
}

// As a member (Taro.chooseMedia), taken apart ({ chooseMedia }) or as a word (openType: 'chooseAvatar'). Anything may be
// called a nickname: only the word as a value asks for one.
function wordsOfCode(file: string, files: BuiltFiles): ReadonlySet<string> {
  if (!file.endsWith('.js') || TARO.test(file)) return new Set()
  const { words, asksNickname } = codeFacts(files.text(file))
  return new Set([...words].filter((word) => word !== 'nickname' || asksNickname))
}

// Taro writes into base.wxml the components that the app uses and no other; one that is not there is not drawn. What a
// template holds for good (<button open-type="chooseAvatar">) is read as well.
function wordsOfTemplate(text: string): ReadonlySet<string> {
  const tags = text.replace(/<!--[\s\S]*?-->/g, '').match(/<[a-z][^>]*/g) ?? []
  return new Set(
    tags.flatMap((tag) => [
      `<${tag.match(/[a-z][\w-]*/)?.[0]}>`,
      ...[...tag.matchAll(/\s(?:open-type|type)=["'](\w+)["']/g)].map(([, word = '']) => word),
    ]),
  )
}
