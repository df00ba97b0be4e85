import { ApiError } from './api-error'
import type { Transport } from './client'
import { person } from './person'
import { platformFailure } from './platform-failure'

/** In a browser the function stands behind the emulator, on the origin the page came from. */
export const transport: Transport = async (event) => {
  const response = await send(event)
  const answer: unknown = await response.json().catch((cause: unknown) => {
    throw new ApiError('INTERNAL', `status ${response.status}, and no JSON`, { cause })
  })
  if (typeof answer === 'object' && answer !== null && 'result' in answer) return answer.result
  throw platformFailure(answer)
}

async function send(event: object): Promise<Response> {
  const headers = { 'content-type': 'application/json', 'x-openid': person() }
  try {
    return await fetch('/call/router', { method: 'POST', headers, body: JSON.stringify(event) })
  } catch (cause) {
    // fetch rejects only when nothing answered.
    throw new ApiError('OFFLINE', 'nothing answered', { cause })
  }
}
