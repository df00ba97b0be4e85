const CONTACT = 'Please check your request, but if the problem persists, contact us.'

/** A refusal the SDK understands: `code` and `message` go into the body of an HTTP 200. */
export class WireError extends Error {
  override readonly name = 'WireError'

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

export const collectionMissing = (name: string) =>
  new WireError('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}. ${CONTACT}`)

export const collectionExists = () =>
  new WireError('SYS_ERR', `[ResourceUnavailable.ResourceExist] Table exist. ${CONTACT}`)

export const requestFailed = (reason: string) => new WireError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${reason}`)

export const duplicateKey = (where: { env: string; collection: string; index: string; key: string }) =>
  requestFailed(
    `multiple write errors: [{write errors: [{E11000 duplicate key error collection: tnt-${where.env}.${where.collection} index: ${where.index} dup key: ${where.key}}]}, {<nil>}]`,
  )

export const transactionConflict = () =>
  new WireError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${CONTACT}`,
  )

export const transactionGone = () =>
  new WireError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist, it was committed, aborted or older than 30 seconds. ${CONTACT}`,
  )

export const invalidParameter = (reason: string) => new WireError('INVALID_PARAM', reason)
