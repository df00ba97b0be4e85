import { createHash } from 'node:crypto'
import { AppError } from '../../kernel/app-error'

const SIGNATURES = { jpg: 'ffd8ff', png: '89504e470d0a1a0a', webp: '52494646' } as const

/** Where a reader's files lie: nobody else's are there. */
const folderOf = (memberId: string) => `readers/${memberId}/`

/** Whether a picture is a file of that reader's own folder: an address that a client wrote may be anything. */
export function isOwnFile(memberId: string, picture: string | undefined): picture is string {
  const [, path = ''] = /^cloud:\/\/[^/]+\/(.+)$/.exec(picture ?? '') ?? []
  // Nothing below the folder, so that no name leads out of it.
  return path.startsWith(folderOf(memberId)) && /^[\w-]+\.\w+$/.test(path.slice(folderOf(memberId).length))
}

/**
 * Where a picture is kept: by its content, so that a repeated call writes the same file and a new picture has a new
 * address, which no phone has in its cache. @throws AppError INVALID_INPUT when it is none of JPEG, PNG and WebP.
 */
export function pathFor(memberId: string, kind: 'avatar' | 'cover', content: Buffer): string {
  const head = content.subarray(0, 12).toString('hex')
  const [extension] = Object.entries(SIGNATURES).find(([, signature]) => head.startsWith(signature)) ?? []
  if (!extension)
    throw new AppError('INVALID_INPUT', 'not a picture', { path: kind, details: { reason: 'not a picture' } })
  const digest = createHash('sha256').update(content).digest('base64url').slice(0, 22)
  return `${folderOf(memberId)}${kind}-${digest}.${extension}`
}
