import { createHash, randomBytes } from 'node:crypto'

const BYTES = 16

/** 128 random bits, as the holder of a link has them. */
export function newToken(): string {
  return randomBytes(BYTES).toString('base64url')
}

/** What is stored of a token: enough to know it again, too little to make it. */
export function hashOf(token: string): string {
  return sha256('token', token).toString('base64url')
}

/**
 * A token under the pad of the operation that made it, so that a repeated call can be told it again. Only the client
 * knows its operation id; what is stored gives neither. Sealing twice opens.
 */
export function sealed(token: string, opId: string): string {
  const pad = sha256('seal', opId)
  const bytes = Buffer.from(token, 'base64url')
  return Buffer.from(bytes.map((byte, i) => byte ^ (pad[i] ?? 0))).toString('base64url')
}

function sha256(purpose: string, text: string): Buffer {
  return createHash('sha256').update(`${purpose}\0${text}`).digest()
}
