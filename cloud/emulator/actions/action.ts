import type { Collection } from '../engine/collection'
import type { Database } from '../engine/database'
import type { Session } from '../engine/session'
import type { Transactions } from '../engine/transactions'
import type { Functions } from '../functions/functions'
import type { OpenApi } from '../openapi/openapi'
import type { Outbox } from '../server/outbox'
import type { Storage } from '../storage/storage'
import type { WireRequest } from '../wire/request'

export type Services = {
  database: Database
  transactions: Transactions
  functions: Functions
  storage: Storage
  openApi: OpenApi
  outbox: Outbox
}
/** `raw` takes the place of the whole JSON answer. */
export type Reply = { data?: unknown; transactionId?: string; raw?: Buffer }

/** What answers one `action` of the wire protocol. */
export type Action = (request: WireRequest, services: Services) => Promise<Reply>

/** The collection a request names and where it works on it. */
export async function openSession(
  request: WireRequest,
  services: Services,
): Promise<{ collection: Collection; session: Session }> {
  const collection = await services.database.collection(request.text('collectionName'))
  return { collection, session: services.transactions.sessionOf(request.optionalText('transactionId')) }
}
