import { isDocument } from '../engine/document'
import { DEFAULT_APP_ID } from '../functions/function-environment'
import { invalidParameter, WireError } from '../wire/wire-error'
import type { Action } from './action'

/** One function calling another. The called one has no caller identity: only the gateway in front of an app vouches for one. */
export const invokeFunction: Action = async (request, { functions }) => {
  const caller = { openId: undefined, appId: DEFAULT_APP_ID, source: 'wx_client,scf' }
  const event = eventOf(request.optionalText('request_data'))
  const { result, error } = await functions.invoke({ name: request.text('function_name'), event, caller })
  if (error) throw new WireError(error.wireCode, error.message)
  return { data: { response_data: result ?? 'null' } }
}

function eventOf(text = '{}'): string {
  if (!isDocument(JSON.parse(text))) throw invalidParameter('the data of callFunction must be an object')
  return text
}
