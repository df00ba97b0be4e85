/** What wx-server-sdk's getWXContext() answers, as far as identity goes. */
export type WxContext = { OPENID?: unknown; SOURCE?: unknown }

/** Who calls, as the platform vouches for it; no openid means nobody (a timer, an HTTP trigger, the console). */
export type Caller = { openid?: string; isAdmin: boolean }

/** Reads the caller from the platform's context; nothing of the event is ever asked. */
export function callerFrom(context: WxContext, adminOpenids: readonly string[]): Caller {
  // @NOTE the SDK turns an all-digit variable into a number.
  const openid = typeof context.OPENID === 'number' ? String(context.OPENID) : context.OPENID
  if (typeof openid !== 'string' || !/^[\w-]{1,64}$/.test(openid)) return { isAdmin: false }
  return { openid, isAdmin: adminOpenids.includes(openid) }
}
