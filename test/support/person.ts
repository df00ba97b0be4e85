import type { Envelope } from '../../cloud/contract/envelope'
import type { Api } from '../../cloud/router/routes'

/** Somebody who calls the function as the platform would let them. */
export type Person = {
  openid: string | undefined
  call<R extends keyof Api>(route: R, input: Api[R]['input']): Promise<Envelope<Api[R]['output']>>
  /** The data of a call that is expected to succeed. */
  ask<R extends keyof Api>(route: R, input: Api[R]['input']): Promise<Api[R]['output']>
  /** Any event at all, as a hostile client could send it. */
  send(event: unknown): Promise<{ status: number; result: Envelope<unknown>; roundTrips: number }>
}

export function personOf(url: () => string, openid: string | undefined): Person {
  const send: Person['send'] = async (event) => {
    const response = await fetch(`${url()}/call/router`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(openid !== undefined && { 'x-openid': openid }) },
      body: typeof event === 'string' ? event : JSON.stringify(event),
    })
    const { result, errMsg } = (await response.json()) as { result: Envelope<unknown>; errMsg: string }
    if (!errMsg.endsWith(':ok')) throw new Error(errMsg)
    return { status: response.status, result, roundTrips: Number(response.headers.get('x-database-round-trips')) }
  }
  return {
    openid,
    send,
    async call<R extends keyof Api>(route: R, input: Api[R]['input']) {
      return (await send({ $url: route, ...input })).result as Envelope<Api[R]['output']>
    },
    async ask<R extends keyof Api>(route: R, input: Api[R]['input']) {
      const envelope = (await send({ $url: route, ...input })).result as Envelope<Api[R]['output']>
      if (envelope.ok) return envelope.data
      throw new Error(`${route}: ${envelope.error.code} ${envelope.error.message} ${envelope.error.path ?? ''}`)
    },
  }
}
