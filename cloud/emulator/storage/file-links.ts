import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Signs what may be uploaded or downloaded, and until when. The key lives as long as the process. */
export class FileLinks {
  private readonly key = randomBytes(32)

  constructor(private readonly origin: () => string) {}

  /** An address to fetch a file from for some seconds. Not percent-encoded: the SDK does that. */
  download(path: string, seconds: number): string {
    const until = Math.floor(Date.now() / 1000) + seconds
    return `${this.origin()}/files/${path}?sign=${this.sign('get', path, until)}&t=${until}`
  }

  upload(path: string): { url: string; authorization: string } {
    const until = Math.floor(Date.now() / 1000) + UPLOAD_SECONDS
    const url = `${this.origin()}/files/${path.split('/').map(encodeURIComponent).join('/')}`
    return { url, authorization: `${until}.${this.sign('put', path, until)}` }
  }

  mayDownload(path: string, url: URL): boolean {
    return this.isValid('get', path, url.searchParams.get('t') ?? '', url.searchParams.get('sign') ?? '')
  }

  mayUpload(path: string, authorization = ''): boolean {
    const [until = '', signature = ''] = authorization.split('.')
    return this.isValid('put', path, until, signature)
  }

  private isValid(method: string, path: string, until: string, signature: string): boolean {
    if (!/^\d+$/.test(until) || Number(until) * 1000 < Date.now()) return false
    const expected = Buffer.from(this.sign(method, path, Number(until)))
    const given = Buffer.from(signature)
    return expected.length === given.length && timingSafeEqual(expected, given)
  }

  private sign(method: string, path: string, until: number): string {
    return createHmac('sha256', this.key).update(`${method}\n${until}\n${path}`).digest('hex')
  }
}

const UPLOAD_SECONDS = 900
