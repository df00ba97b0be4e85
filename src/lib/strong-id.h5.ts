import { hexOf } from './hex'

/** 128 random bits from a strong source, in 32 characters: for a secret and not only for a name. */
export async function strongId(): Promise<string> {
  return hexOf(crypto.getRandomValues(new Uint8Array(16)))
}
