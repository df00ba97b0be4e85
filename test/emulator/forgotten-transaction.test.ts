import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Database } from '../../cloud/emulator/engine/database'
import { Transactions } from '../../cloud/emulator/engine/transactions'
import { openDataFolder } from '../../cloud/emulator/store/data-folder'

describe('a transaction that is forgotten', () => {
  it('ends by itself and lets go of what it had written', async () => {
    const path = await mkdtemp(join(tmpdir(), 'emulator-forgotten-'))
    const folder = await openDataFolder(path, { sync: false })
    const database = new Database(folder.store, { env: 'e', autoCreate: true })
    const transactions = new Transactions(database, 1)
    const collection = await database.collection('c')
    const put = (document: { _id: string; by: string }) => () => ({
      changes: [{ collection, number: 1, document }],
      result: 0,
    })
    const forgotten = transactions.start()
    await forgotten.change(put({ _id: 'x', by: 'forgotten' }))
    await database.change(put({ _id: 'x', by: 'plain' }))
    expect(database.find(collection, { query: {} })).toEqual([{ number: 1, document: { _id: 'x', by: 'plain' } }])
    expect(() => transactions.withId(forgotten.id)).toThrow('TransactionNotExist')
    await folder.close()
    await rm(path, { recursive: true })
  })
})
