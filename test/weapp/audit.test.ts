import { rmSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openWorld } from '../support/world'
import { boot } from './harness/boot'
import { discard, newDevice } from './harness/device'
import type { Request, SetData } from './harness/journal'
import type { AppRecord, SeenScreen } from './harness/record'
import { audit, type LoadedPicture } from './support/audit'
import { auditedWalk } from './support/audited-walk'
import { jpegOf, pixelsOf } from './support/picture-file'
import { smallBuild } from './support/small-build'

const DRAWN = { width: 100, height: 140 }

/** An app that does a little of everything, within every limit. */
const WELL: AppRecord = {
  firstScreenMs: 4_000,
  longestTurnMs: 900,
  setData: [sent({})],
  requests: [request({}), request({ at: 400_000 })],
  screens: [screen({}, 20)],
}

const faults: { rule: string; record?: Partial<AppRecord>; picture?: Partial<LoadedPicture> }[] = [
  { rule: 'code runs without a pause', record: { longestTurnMs: 1_001 } },
  { rule: 'first screen', record: { firstScreenMs: 5_001 } },
  { rule: 'drawing once', record: { setData: [sent({ ms: 501 })] } },
  { rule: 'setData in a second', record: { setData: Array.from({ length: 21 }, (_, n) => sent({ at: n * 47 })) } },
  { rule: 'data of one setData', record: { setData: [sent({ bytes: 257 * 1024 })] } },
  { rule: 'nodes of a page', record: { screens: [screen({ nodes: 1_000 })] } },
  { rule: 'nodes of a page', record: { screens: [screen({ depth: 30 })] } },
  { rule: 'nodes of a page', record: { screens: [screen({ children: 61 })] } },
  { rule: 'one call', record: { requests: [request({ ms: 1_001 })] } },
  {
    rule: 'calls over 300 ms at once',
    record: { requests: Array.from({ length: 11 }, (_, n) => request({ at: n * 30, ms: 301 })) },
  },
  { rule: 'pictures asked for at once', record: { screens: [screen({}, 21)] } },
  { rule: 'pictures that may not be kept', picture: { isKept: false } },
  { rule: 'pixels of a picture to those it is shown in', picture: { pixels: { width: 201, height: 280 } } },
  {
    rule: 'equal answers over 128 KB within 3 minutes',
    record: {
      requests: [request({ answer: 'x'.repeat(140_000) }), request({ at: 170_000, answer: 'x'.repeat(140_000) })],
    },
  },
]

describe('the rules by which WeChat scores performance', () => {
  const world = openWorld()
  const unmet = ({ record = {}, picture = {} }: Omit<(typeof faults)[number], 'rule'>) => {
    const whole = { ...WELL, ...record }
    const shown = whole.screens.flatMap(({ pictures }) => pictures.map(({ address }) => address))
    const one = { pixels: { width: 200, height: 280 }, isKept: true, ...picture }
    const rows = audit({ record: whole, pictures: new Map(shown.map((address) => [address, one])), pixelRatio: 2 })
    expect(rows).toHaveLength(12)
    return rows.filter(({ met }) => !met).map(({ rule }) => rule)
  }

  it('have nothing against an app within every limit', () => {
    expect(unmet({})).toEqual([])
  })

  it.each(faults)('see what breaks “$rule”', ({ rule, ...fault }) => {
    expect(unmet(fault)).toEqual([rule])
  })

  it.each([
    ['a handler', `var end = Date.now() + 1100; while (Date.now() < end) {}`],
    [
      'what follows an answer',
      `wx.getNetworkType().then(function () { var end = Date.now() + 1100; while (Date.now() < end) {} })`,
    ],
  ])('see %s that never pauses', async (_, code) => {
    const build = smallBuild(code)
    const app = await boot({ build, cloud: world.emulator.url, device: newDevice('busy') })
    expect(app.record().longestTurnMs).toBeGreaterThan(1_000)
    app.kill()
    discard(app.device)
    rmSync(build.folder, { recursive: true })
  })

  it('read the pixels of a picture from its head', () => {
    expect(pixelsOf(jpegOf({ width: 540, height: 720 }))).toEqual({ width: 540, height: 720 })
    expect(pixelsOf(Buffer.from('GIF89a'))).toBeUndefined()
  })

  // How long anything takes is this machine's matter: npm run bench says it.
  it('have one thing against the compiled app: a cover has more pixels than a line of the shelf shows', async () => {
    const rows = await auditedWalk(world.emulator.url, 'walker')
    const byTheClock = [
      'code runs without a pause',
      'first screen',
      'drawing once',
      'one call',
      'calls over 300 ms at once',
    ]
    const left = rows.filter(({ rule, met }) => !met && !byTheClock.includes(rule))
    expect(left.map(({ rule }) => rule)).toEqual(['pixels of a picture to those it is shown in'])
  })
})

function sent(differences: Partial<SetData>): SetData {
  return { page: 'page', bytes: 1_000, keys: 1, at: 0, ms: 10, ...differences }
}

function request(differences: Partial<Request>): Request {
  return { asked: 'router {}', at: 0, ms: 50, answer: '{}', ...differences }
}

function screen(weight: Partial<SeenScreen['weight']>, pictures = 1): SeenScreen {
  return {
    weight: { nodes: 500, depth: 12, children: 60, ...weight },
    pictures: Array.from({ length: pictures }, (_, n) => ({ address: `cloud://${n}`, place: DRAWN })),
  }
}
