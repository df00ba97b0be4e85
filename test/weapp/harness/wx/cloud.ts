import { routesOf } from '../../../support/routes-of'
import { Refusal, type Told } from '../asks'
import { isTold, later, NEVER } from '../calling'
import type { CallAnswer, Device } from '../device'
import type { Members, Wiring } from '../wiring'

/** `wx.cloud`: calls reach the real function on the emulator, as the person WeChat vouches for. */
export function cloudMembers(wiring: Wiring): Members {
  let isReady = false
  const callFunction = later(wiring, 'cloud.callFunction', async ({ name, data }) => {
    if (!isReady) throw new Refusal("Cloud API isn't enabled, please call wx.cloud.init first", { errCode: -1 })
    const answer = await asked(wiring, String(name), isTold(data) ? data : {})
    if (answer === NEVER) return NEVER
    const [, reason] = answer.errMsg.split(':fail ')
    if (reason !== undefined) throw new Refusal(reason, { errCode: answer.errCode })
    return { result: answer.result, requestID: answer.requestID, errMsg: 'cloud.callFunction:ok' }
  })
  return {
    cloud: {
      init: () => {
        isReady = true
      },
      callFunction,
    },
  }
}

const isCut = ({ network }: Device) => network === 'none'

// The reason and code that WeChat gives when there is no network.
export const noNetwork = new Refusal('Error: errCode: -1 | errMsg: request:fail ', { errCode: -1 })

async function asked({ device, cloud, journal }: Wiring, name: string, data: Told): Promise<CallAnswer | typeof NEVER> {
  const serve = () => served({ cloud, journal, openid: device.openid }, name, data)
  if (isCut(device)) throw noNetwork
  const [fault] = routesOf(data).flatMap((route) => device.faults.get(route) ?? [])
  const answer = await (fault ? fault(serve) : serve())
  // What was on its way when the network went is lost, though it was served.
  if (isCut(device)) throw noNetwork
  if (device.network === 'stalled') return NEVER
  return answer
}

type Way = { cloud: string; journal: Wiring['journal']; openid: string }

async function served({ cloud, journal, openid }: Way, name: string, data: Told): Promise<CallAnswer> {
  const [at, body] = [performance.now(), JSON.stringify(data)]
  const response = await fetch(`${cloud}/call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-openid': openid },
    body,
  })
  const text = await response.text()
  journal.requests.push({ asked: `${name} ${body}`, at, ms: performance.now() - at, answer: text })
  return JSON.parse(text) as CallAnswer
}
