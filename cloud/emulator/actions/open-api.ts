import type { Document } from '../engine/document'
import { bytesIn, decodeFields, encodeFields } from '../openapi/protobuf'
import { invalidParameter } from '../wire/wire-error'
import type { Action, Services } from './action'

/** `cloud.openapi.*` and `cloud.getOpenData`: protobuf in a form field, protobuf as the whole answer. */
export const openApi: Action = async (request, services) => {
  const api = request.text('apiName')
  const message = request.parameters.requestData
  if (!Buffer.isBuffer(message)) throw invalidParameter('requestData must be a file field')
  const fields = decodeFields(message)
  if (api === 'ApiGetOpenDataByCloudId') return { raw: openData(fields, services) }
  const data = dataOf(fields)
  const answer = services.openApi.answer(api, data)
  if (!answer)
    throw invalidParameter(`the emulator has no answer for openapi.${api}: script one with POST /emulator/openapi`)
  if (api.endsWith('.send') && !answer.errcode) services.outbox.add({ api, data, answer })
  if (Buffer.isBuffer(answer.image)) return { raw: response(answer.image, 'image/png') }
  return { raw: response(Buffer.from(JSON.stringify(answer)), 'application/json') }
}

type Fields = ReturnType<typeof decodeFields>

/** CommApiData.openapiData.pairs: each value is JSON, or the bytes of a file with its content type. */
function dataOf(fields: Fields): Document {
  const pairs = bytesIn(fields, 2).flatMap((openapiData) => bytesIn(decodeFields(openapiData), 1))
  const data: Document = {}
  for (const pair of pairs.map(decodeFields)) {
    const [key, value = Buffer.alloc(0)] = [bytesIn(pair, 1)[0], bytesIn(pair, 2)[0]]
    data[String(key)] = isJson(value) ? JSON.parse(value.toString()) : { bytes: value.length }
  }
  return data
}

function isJson(value: Buffer): boolean {
  try {
    JSON.parse(value.toString())
    return true
  } catch {
    return false
  }
}

/** SvrkitApiData.reqData is ApiGetOpenDataByCloudIdReq; the answer is a list of {cloudId, json}. */
function openData(fields: Fields, { openApi: api }: Services): Buffer {
  const request = bytesIn(fields, 4).flatMap((svrkitData) => bytesIn(decodeFields(svrkitData), 2))
  const ids = request.flatMap((message) => bytesIn(decodeFields(message), 2)).map(String)
  const items = ids.map((id) => {
    const item = encodeFields([
      { number: 1, value: id },
      { number: 2, value: JSON.stringify(api.openData(id)) },
    ])
    return { number: 1, value: item }
  })
  return response(encodeFields(items), 'application/octet-stream')
}

/** CommOpenApiResp. */
function response(content: Buffer, contentType: string): Buffer {
  return encodeFields([
    { number: 1, value: content },
    { number: 2, value: contentType },
    { number: 4, value: 200 },
    { number: 6, value: 0 },
  ])
}
