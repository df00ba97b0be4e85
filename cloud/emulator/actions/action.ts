import type { Database } from '../engine/database'
import type { WireRequest } from '../wire/request'

export type Services = { database: Database }
export type Reply = { data?: unknown; transactionId?: string }

/** What answers one `action` of the wire protocol. */
export type Action = (request: WireRequest, services: Services) => Promise<Reply>
