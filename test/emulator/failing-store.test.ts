import { expect, it } from 'vitest'
import { Database } from '../../cloud/emulator/engine/database'
import type { Store } from '../../cloud/emulator/store/store'

it('answers nothing more once the data folder could not be written', async () => {
  let isFull = false
  const store: Store = {
    collections: () => [],
    documents: () => [],
    prepare: () => ({ commit: () => (isFull ? Promise.reject(new Error('no space left')) : Promise.resolve()) }),
    close: () => Promise.resolve(),
  }
  const database = new Database(store, { env: 'e', autoCreate: true })
  const collection = await database.collection('notes')
  isFull = true
  const add = database.change(() => ({
    changes: [{ collection, number: 1, document: { _id: 'x' } }],
    result: 'acknowledged',
  }))
  await expect(add).rejects.toThrow('The data folder could not be written, restart the emulator: no space left')
  isFull = false
  await expect(database.collection('notes')).rejects.toThrow('no space left')
})
