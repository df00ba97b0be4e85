import type { ErrorCode, ServerCode } from '../../../cloud/contract/errors'
import { Refusal } from '../harness/asks'
import { NEVER } from '../harness/calling'
import type { CallFault } from '../harness/device'
import { noNetwork } from '../harness/wx/cloud'

/** A way in which a call of the platform goes wrong, and what the app then knows of it. */
export type NamedFault = readonly [name: string, code: ErrorCode, fault: CallFault]

const fails = (errCode: number, reason: string): CallFault => {
  return async () => {
    throw new Refusal(reason, { errCode })
  }
}

/** The fail callbacks of wx.cloud.callFunction, silence, and an answer that is lost when the work is done. */
export const CALL_FAULTS: readonly NamedFault[] = [
  ['no network', 'OFFLINE', async () => Promise.reject(noNetwork)],
  ['killed at its time limit', 'DEADLINE', fails(-504003, 'Error: errCode: -504003 | errMsg: Invoking task timed out')],
  ['its code failed', 'INTERNAL', fails(-504002, 'Error: errCode: -504002 functions execute fail | errMsg: Error: x')],
  ['an answer that cannot be read', 'INTERNAL', async () => ({ errMsg: 'cloud.callFunction:ok', result: '<html>' })],
  ['no answer at all', 'TIMEOUT', async () => NEVER],
  [
    ...(['its answer lost', 'OFFLINE'] as const),
    async (serve) => {
      await serve()
      throw noNetwork
    },
  ],
]

/** The phone's network sends it again by itself. */
export const servedTwice: CallFault = async (serve) => {
  await serve()
  return serve()
}

export const refusedWith =
  (code: ServerCode): CallFault =>
  async () => ({
    errMsg: 'cloud.callFunction:ok',
    result: { ok: false, error: { code, message: 'made to fail', requestId: 'failing' } },
  })
