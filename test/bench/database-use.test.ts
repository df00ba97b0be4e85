import { expect, it } from 'vitest'
import { between, readsAndWrites } from './database-use'

it('counts what changes data as a write, any other question to the database as a read, and nothing else', () => {
  const roundTrips = {
    ...{ 'database.getDocument': 5, 'database.countDocument': 2, 'database.insertDocument': 3 },
    ...{ 'database.modifyAndReturnDoc': 4, 'database.removeDocument': 1, 'storage.getUploadMetadata': 9 },
  }
  expect(readsAndWrites(roundTrips)).toEqual({ reads: 7, writes: 8 })
})

it('is what came in between', () => {
  const before = { calls: 1, reads: 2, writes: 3 }
  expect(between(before, { calls: 5, reads: 2, writes: 4 })).toEqual({ calls: 4, reads: 0, writes: 1 })
})
