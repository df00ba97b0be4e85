import { pipeline } from 'node:stream/promises'
import { contentTypeOf } from '../storage/content-type'
import { checkPath } from '../storage/file-path'
import type { Storage } from '../storage/storage'
import type { Exchange, Route } from './exchange'

/** The signed addresses of cloud storage: uploads are streamed to disk, downloads from it. */
export function fileRoutes(storage: Storage): Route[] {
  return [
    { method: 'PUT', path: /^\/files\/(.+)$/, handle: (exchange) => upload(storage, exchange) },
    { method: 'GET', path: /^\/files\/(.+)$/, handle: (exchange) => download(storage, exchange) },
    { method: 'GET', path: /^\/emulator\/file$/, handle: (exchange) => byId(storage, exchange) },
  ]
}

async function upload(storage: Storage, exchange: Exchange): Promise<void> {
  const path = pathOf(exchange)
  if (path === undefined || !storage.links.mayUpload(path, exchange.header('authorization'))) {
    exchange.request.resume()
    exchange.text(403, failure('SignatureDoesNotMatch', 'The upload is not signed, or the signature has expired.'))
    return
  }
  await storage.files.save(path, exchange.request, contentTypeOf(path))
  exchange.text(200, '')
}

async function download(storage: Storage, exchange: Exchange): Promise<void> {
  const path = pathOf(exchange)
  const isAllowed = path !== undefined && storage.links.mayDownload(path, exchange.url)
  if (!isAllowed) return exchange.text(403, failure('AccessDenied', 'The link is not signed, or has expired.'))
  const file = storage.files.find(path)
  if (!file) return exchange.text(404, failure('NoSuchKey', 'The file does not exist.'))
  exchange.response.writeHead(200, {
    'content-type': file.contentType,
    'content-length': file.size,
    'content-disposition': 'inline',
    'x-content-type-options': 'nosniff',
    'content-security-policy': 'sandbox',
  })
  if (exchange.request.method === 'HEAD') exchange.response.end()
  else await pipeline(storage.files.read(file), exchange.response)
}

/** A file by its id, as WeChat shows one to a phone: for a preview in a browser, which knows no ids. */
async function byId(storage: Storage, exchange: Exchange): Promise<void> {
  const path = storage.ids.pathOf(exchange.url.searchParams.get('id') ?? '')
  if (path === undefined || !storage.files.find(path)) return exchange.text(404, 'no such file')
  exchange.response
    .writeHead(302, { location: encodeURI(storage.links.download(path, 600)), 'cache-control': 'no-store' })
    .end()
}

function pathOf(exchange: Exchange): string | undefined {
  try {
    return checkPath(decodeURIComponent(exchange.captures[0] ?? ''))
  } catch {
    return undefined
  }
}

/** The form in which the SDK expects a refusal of storage. */
function failure(code: string, message: string): string {
  return `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`
}
