import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dist } from '../../config/paths'
import { code, type Fault, findsEach, guide, inApp, reports } from './support/planted'

const faults: readonly Fault[] = [
  {
    fault: 'a private API that the guide does not name',
    plant: code('wx.getWeRunData({})'),
    found: /pages\/shelf\/index.js: uses getWeRunData, which the table/,
  },
  { fault: 'a licence plate', plant: code('wx.chooseLicensePlate({})'), found: /uses chooseLicensePlate/ },
  { fault: 'a camera that sends', plant: code('var a=["live-pusher"]'), found: /uses live-pusher/ },
  { fault: 'one that is taken apart', plant: code('var{addPhoneContact:a}=wx'), found: /uses addPhoneContact/ },
  {
    fault: 'a button that asks for the phone number',
    plant: code('var a={openType:"getPhoneNumber"}'),
    found: /uses getPhoneNumber/,
  },
  { fault: 'an input that asks for the nickname', plant: code('var a={type:"nickname"}'), found: /uses nickname/ },
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

  it('finds an API in the guide that nothing uses', () => {
    const told = reports(join(dist, 'weapp'), `${guide()}\n| \`startCompass\` | where north is | none |\n`)
    expect(told).toEqual(['docs/weapp.md: names startCompass, which nothing uses'])
  })
})
