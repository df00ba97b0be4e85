import type { Metadata } from '../../../contract/lookup'
import type { Environment } from '../../environment'
import { addressOf, fetched } from './fetching'
import { everySource } from './sources'
import { unlessAborted } from './unless-aborted'

/** Where pictures are kept: cloud storage. Answers the file's id. */
export type PutFile = (path: string, content: Buffer) => Promise<string>

/** A cover at the size a shelf shows it is well below this; what is larger stays where it is. */
const MAX_PICTURE_BYTES = 200 * 1024

/** The kinds a phone shows, by their first bytes: what a source calls its file is not asked. */
const KINDS: readonly { extension: string; begins: (bytes: Buffer) => boolean }[] = [
  { extension: 'jpg', begins: (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) },
  { extension: 'png', begins: (bytes) => bytes.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n' },
  { extension: 'gif', begins: (bytes) => /^GIF8[79]a/.test(bytes.subarray(0, 6).toString('latin1')) },
  { extension: 'webp', begins: (bytes) => /^RIFF.{4}WEBP/s.test(bytes.subarray(0, 12).toString('latin1')) },
]

/**
 * Copies a book's cover to cloud storage, so that it is shown without asking its source again. A picture on a host we
 * do not know, too large, of no kind we know or not there in time stays a link.
 */
export function coverCopying(environment: Environment, putFile: PutFile) {
  return async (isbn13: string, { cover }: Metadata, budgetMs: number): Promise<string | undefined> => {
    if (!cover?.startsWith('https://') || budgetMs <= 0) return cover
    const signal = AbortSignal.timeout(budgetMs)
    try {
      const link = new URL(cover)
      const source = everySource.find(({ pictureHosts }) => pictureHosts.includes(link.host))
      if (!source) return cover
      const request = { path: link.pathname, query: Object.fromEntries(link.searchParams) }
      const url = addressOf({ ...source, url: link.origin }, request, environment)
      const how = { accept: 'image/*', maxBytes: MAX_PICTURE_BYTES, contact: environment.isbnContact, signal }
      const { status, body } = await fetched(url, how)
      const kind = KINDS.find(({ begins }) => begins(body))
      if (status !== 200 || !kind) return cover
      return (await unlessAborted(putFile(`covers/${isbn13}.${kind.extension}`, body), signal)) ?? cover
    } catch {
      // A book whose cover could not be copied has the link to it, or the face that the app draws.
      return cover
    }
  }
}
