import type { Envelope } from '../../cloud/contract/envelope'

export type RawDocument = Record<string, unknown> & { _id: string }

/** A place where the function serves and the data can be laid out and looked at behind its back. */
export type Arena = {
  send(openid: string | undefined, event: Record<string, unknown>): Promise<Envelope<unknown>>
  insert(collection: string, documents: readonly RawDocument[]): Promise<void>
  documents(collection: string): Promise<RawDocument[]>
}
