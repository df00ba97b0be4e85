import { createRequire } from 'node:module'
import { dirname } from 'node:path'

export type Platform = { url: string; envId: string; secretId: string; secretKey: string }
export type Caller = { openId: string | undefined; appId: string; source: string }

export const REGION = 'ap-shanghai'
export const DEFAULT_APP_ID = 'wx0000000000000000'

/** The variables that point an unmodified SDK at the emulator, as in a function on the platform. */
export function sdkEnvironment(platform: Platform): Record<string, string> {
  return {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: REGION,
    SCF_NAMESPACE: platform.envId,
    TCB_ENV: platform.envId,
    TENCENTCLOUD_SECRETID: platform.secretId,
    TENCENTCLOUD_SECRETKEY: platform.secretKey,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${platform.url}/admin` }),
    TZ: 'UTC',
  }
}

/** What a function's process starts with: nothing of this process beyond where programs and packages are. */
export function childEnvironment(platform: Platform, extra: Record<string, string>): Record<string, string> {
  const { PATH = '', TMPDIR } = process.env
  return {
    PATH,
    ...(TMPDIR === undefined ? {} : { TMPDIR }),
    ...packageFolder(),
    ...extra,
    ...sdkEnvironment(platform),
  }
}

/** What changes from call to call. Without a caller there is no identity, as for a timer. */
export function callEnvironment(caller: Caller, token: string): Record<string, string> {
  const identity: Record<string, string> =
    caller.openId === undefined ? {} : { WX_CLIENTIP: '127.0.0.1', WX_OPENID: caller.openId, WX_APPID: caller.appId }
  return {
    ...identity,
    WX_API_TOKEN: token,
    WX_CONTEXT_KEYS: [...Object.keys(identity), 'WX_API_TOKEN'].join(','),
    TCB_SOURCE: caller.source,
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE',
    ...(caller.source === 'wx_trigger' ? { TRIGGER_SRC: 'timer', WX_TRIGGER_API_TOKEN_V0: token } : {}),
  }
}

/** The platform installs a function's packages beside it; here those of the emulator serve a function without its own. */
function packageFolder(): Record<string, string> {
  try {
    const sdk = createRequire(import.meta.url).resolve('wx-server-sdk')
    return { NODE_PATH: dirname(dirname(sdk)) }
  } catch {
    return {}
  }
}
