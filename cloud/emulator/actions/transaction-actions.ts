import type { Action } from './action'

export const startTransaction: Action = async (_request, { transactions }) => ({
  transactionId: transactions.start().id,
})

export const commitTransaction: Action = async (request, { transactions }) => {
  await transactions.withId(request.text('transactionId')).commit()
  return {}
}

export const abortTransaction: Action = async (request, { transactions }) => {
  transactions.withId(request.text('transactionId')).abort()
  return {}
}
