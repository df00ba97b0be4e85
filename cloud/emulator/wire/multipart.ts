import { invalidParameter } from './wire-error'

/** The fields of a multipart form: text, or bytes where the part is a file or is called `requestData`. */
export function parseMultipart(body: Buffer, contentType: string): Record<string, string | Buffer> {
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/.exec(contentType)
  const mark = Buffer.from(`--${boundary?.[1] ?? boundary?.[2] ?? ''}`)
  if (mark.length === 2) throw invalidParameter('the form has no boundary')
  const fields: Record<string, string | Buffer> = {}
  let start = body.indexOf(mark)
  while (start >= 0) {
    const end = body.indexOf(mark, start + mark.length)
    if (end < 0) break
    const part = body.subarray(start + mark.length + 2, end - 2)
    const split = part.indexOf('\r\n\r\n')
    const head = part.subarray(0, split).toString('utf8')
    const name = /name="([^"]*)"/.exec(head)?.[1]
    if (split < 0 || name === undefined) throw invalidParameter('malformed form')
    const content = part.subarray(split + 4)
    fields[name] = name === BYTES || /filename=/.test(head) ? content : content.toString('utf8')
    start = end
  }
  return fields
}

const BYTES = 'requestData'
