import { createHash } from 'node:crypto'
import type { Request, SetData } from '../harness/journal'
import type { Size } from '../harness/place'
import type { AppRecord } from '../harness/record'

/** One of WeChat's rules, what it allows, and what was seen. Times are this machine's, not a phone's. */
export type AuditRow = { rule: string; limit: string; figure: string; met: boolean }

/** A picture as it came over the network: its pixels if they can be read, and whether it may be kept. */
export type LoadedPicture = { pixels: Size | undefined; isKept: boolean }

type Seen = {
  record: AppRecord
  /** What came over the network for the pictures that were shown, by address. */
  pictures: ReadonlyMap<string, LoadedPicture>
  /** Of the phone. */
  pixelRatio: number
}

const KB = 1024

/**
 * The twelve rules by which WeChat scores performance, applied to what an app did here:
 * developers.weixin.qq.com/miniprogram/dev/framework/audits/performance.html
 */
export function audit({ record, pictures, pixelRatio }: Seen): AuditRow[] {
  const { firstScreenMs, longestTurnMs, setData, requests, screens } = record
  const most = (figures: readonly number[]) => Math.max(0, ...figures)
  const size = (of: 'nodes' | 'depth' | 'children') => most(screens.map(({ weight }) => weight[of]))
  const [nodes, depth, children] = [size('nodes'), size('depth'), size('children')]
  const loaded = [...pictures.values()]
  return [
    upTo('code runs without a pause', longestTurnMs, 1_000, ' ms'),
    upTo('first screen', firstScreenMs, 5_000, ' ms'),
    upTo('drawing once', most(setData.map(({ ms }) => ms)), 500, ' ms'),
    upTo('setData in a second', mostInASecond(setData), 20),
    upTo('data of one setData', most(setData.map(({ bytes }) => bytes)) / KB, 256, ' KB'),
    {
      rule: 'nodes of a page',
      limit: 'under 1,000, under 30 deep, 60 in one',
      figure: `${nodes}, ${depth} deep, ${children} in one`,
      met: nodes < 1_000 && depth < 30 && children <= 60,
    },
    upTo('one call', most(requests.map(({ ms }) => ms)), 1_000, ' ms'),
    upTo('calls over 300 ms at once', mostAtOnce(requests.filter(({ ms }) => ms > 300)), 10),
    upTo('pictures asked for at once', mostNewPictures(record, pictures), 20),
    upTo('pictures that may not be kept', loaded.filter(({ isKept }) => !isKept).length, 0),
    upTo('pixels of a picture to those it is shown in', mostTooLarge(record, pictures, pixelRatio), 1, ' times'),
    upTo('equal answers over 128 KB within 3 minutes', repeated(requests), 0),
  ]
}

function upTo(rule: string, figure: number, limit: number, unit = ''): AuditRow {
  const shown = Number(figure.toFixed(figure < 10 ? 1 : 0)).toLocaleString('en')
  return { rule, limit: `${limit.toLocaleString('en')}${unit}`, figure: `${shown}${unit}`, met: figure <= limit }
}

function mostInASecond(sent: readonly SetData[]): number {
  return Math.max(0, ...sent.map(({ at }) => sent.filter((other) => other.at >= at && other.at < at + 1_000).length))
}

function mostAtOnce(requests: readonly Request[]): number {
  return Math.max(0, ...requests.map(({ at }) => requests.filter((one) => one.at <= at && at < one.at + one.ms).length))
}

/** As if each were slow and all of a screen were asked for at once: those that no screen before it had shown. */
function mostNewPictures({ screens }: AppRecord, pictures: Seen['pictures']): number {
  const known = new Set<string>()
  const fresh = screens.map((screen) => {
    const before = known.size
    for (const { address } of screen.pictures) if (pictures.has(address)) known.add(address)
    return known.size - before
  })
  return Math.max(0, ...fresh)
}

function mostTooLarge({ screens }: AppRecord, pictures: Seen['pictures'], pixelRatio: number): number {
  const times = screens.flatMap((screen) =>
    screen.pictures.flatMap(({ address, place }) => {
      const pixels = pictures.get(address)?.pixels
      return pixels && place ? area(pixels) / (area(place) * pixelRatio ** 2) : []
    }),
  )
  return Math.max(0, ...times)
}

const area = ({ width, height }: Size) => width * height

const MOST_REPEATED_BYTES = 128 * KB
const THREE_MINUTES_MS = 180_000

function repeated(requests: readonly Request[]): number {
  const large = requests
    .filter(({ answer }) => Buffer.byteLength(answer) > MOST_REPEATED_BYTES)
    .map(({ at, asked, answer }) => ({ at, key: `${asked} ${createHash('sha256').update(answer).digest('hex')}` }))
  return large.filter(({ at, key }, n) =>
    large.slice(0, n).some((one) => one.key === key && at - one.at < THREE_MINUTES_MS),
  ).length
}
