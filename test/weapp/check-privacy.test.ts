import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dist } from '../../config/paths'
import type { BrokenBuild } from './support/broken-build'
import { code, type Fault, findsEach, guide, inApp, reports } from './support/planted'

const template = (added: string) => (build: BrokenBuild) => build.change('base.wxml', (text) => `${text}\n${added}`)

const faults: readonly Fault[] = [
  {
    fault: 'a private API that the guide does not name',
    plant: code('wx.getWeRunData({})'),
    found: /pages\/shelf\/index.js: uses getWeRunData, which the table/,
  },
  { fault: 'a licence plate', plant: code('wx.chooseLicensePlate({})'), found: /uses chooseLicensePlate/ },
  { fault: 'a camera', plant: template('<camera bindscancode="eh" />'), found: /base.wxml: uses <camera>, which/ },
  { fault: 'a camera that sends', plant: template('<live-pusher url="{{i.p0}}" />'), found: /uses <live-pusher>/ },
  { fault: 'a room to talk in', plant: template('<voip-room />'), found: /base.wxml: uses <voip-room>/ },
  {
    fault: 'a button of a template that asks for the phone number',
    plant: template('<button class="a" open-type="getPhoneNumber" />'),
    found: /base.wxml: uses getPhoneNumber/,
  },
  { fault: 'one that is taken apart', plant: code('var{addPhoneContact:a}=wx'), found: /uses addPhoneContact/ },
  {
    fault: 'a button that asks for the phone number',
    plant: code('var a={openType:"getPhoneNumber"}'),
    found: /uses getPhoneNumber/,
  },
  {
    fault: 'a place that app.json does not name',
    plant: code('wx.chooseLocation({})'),
    found: 'app.json: requiredPrivateInfos does not name chooseLocation',
  },
  {
    fault: 'a place that nothing asks for',
    plant: inApp({ requiredPrivateInfos: ['getLocation'] }),
    found: 'app.json: requiredPrivateInfos names getLocation, which nothing uses',
  },
  {
    fault: 'a privacy check that is off',
    plant: inApp({ __usePrivacyCheck__: false }),
    found: /__usePrivacyCheck__ is off/,
  },
]

describe('check:weapp, on what is private', () => {
  findsEach(faults)

  it.each(['nickname', 'chooseAvatar', 'chooseMedia'])('finds %s in the app when the guide is silent on it', (name) => {
    const silent = guide().replace(new RegExp(`^\\| \`${name}\`.*\n`, 'm'), '')
    expect(reports(join(dist, 'weapp'), silent)).toEqual([expect.stringContaining(`uses ${name}, which the table`)])
  })

  it('finds an API in the guide that nothing uses', () => {
    const told = reports(join(dist, 'weapp'), `${guide()}\n| \`startCompass\` | where north is | none |\n`)
    expect(told).toEqual(['docs/weapp.md: names startCompass, which nothing uses'])
  })
})
