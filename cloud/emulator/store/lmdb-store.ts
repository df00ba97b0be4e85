import { crc32 } from 'node:zlib'
import { deserialize, serialize } from 'bson'
import { open, type RootDatabase } from 'lmdb'
import { type Document, isDocument } from '../engine/document'
import { requestFailed } from '../wire/wire-error'
import type { CollectionRecord, PreparedBatch, Store, StoredRow, StoreOperation } from './store'

type Key = [collection: number, document: number]

const DESCRIPTION = 0
const CHECKSUM_BYTES = 4
const MOST_BYTES = 16 * 1024 * 1024

/**
 * Documents as BSON with a checksum under [collection, document]; [collection, 0] describes the collection.
 * `overlappingSync` is off because it acknowledges before the disk has the data.
 */
export function openLmdbStore(path: string, options: { sync: boolean }): Store {
  const database = open<Buffer, Key>({
    path,
    encoding: 'binary',
    overlappingSync: false,
    noSync: !options.sync,
  })
  return new LmdbStore(database)
}

class LmdbStore implements Store {
  constructor(private readonly database: RootDatabase<Buffer, Key>) {}

  collections(): CollectionRecord[] {
    const records: CollectionRecord[] = []
    for (const { key, value } of this.database.getRange()) {
      if (key[1] === DESCRIPTION) records.push(unpackDescription(key[0], value))
    }
    return records
  }

  *documents(): Generator<StoredRow> {
    for (const { key, value } of this.database.getRange()) {
      if (!key.every(Number.isInteger)) throw new Error(`the key ${String(key)} is wrong`)
      if (key[1] !== DESCRIPTION) yield { collection: key[0], document: key[1], value: unpack(value) }
    }
  }

  prepare(batch: readonly StoreOperation[]): PreparedBatch {
    const writes = batch.map((operation) => this.writeOf(operation))
    return {
      commit: async () => {
        await this.database.batch(() => {
          for (const write of writes) write()
        })
      },
    }
  }

  async close(): Promise<void> {
    await this.database.close()
  }

  /** What one operation does inside a batch, where the batch's own promise answers for every write. */
  private writeOf(operation: StoreOperation): () => void {
    const { database } = this
    switch (operation.kind) {
      case 'put': {
        const content = pack(operation.value)
        return () => void database.put([operation.collection, operation.document], content)
      }
      case 'remove':
        return () => void database.remove([operation.collection, operation.document])
      case 'describe': {
        const { number, name, indexes } = operation.collection
        const content = pack({ name, indexes: JSON.stringify(indexes) })
        return () => void database.put([number, DESCRIPTION], content)
      }
      case 'drop':
        return () => {
          const keys = database.getKeys({ start: [operation.collection, 0], end: [operation.collection + 1, 0] })
          for (const key of [...keys]) void database.remove(key)
        }
    }
  }
}

function pack(value: Document): Buffer {
  const content = bsonOf(value)
  if (content.length > MOST_BYTES) throw requestFailed('(BSONObjectTooLarge) object to insert too large, at most 16 MB')
  const packed = Buffer.allocUnsafe(CHECKSUM_BYTES + content.length)
  packed.writeUInt32LE(crc32(content))
  packed.set(content, CHECKSUM_BYTES)
  return packed
}

function bsonOf(value: Document): Uint8Array {
  try {
    return serialize(value)
  } catch (error) {
    throw requestFailed(
      `(BadValue) the document cannot be stored: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

function unpack(packed: Buffer): Document {
  const content = packed.subarray(CHECKSUM_BYTES)
  if (crc32(content) !== packed.readUInt32LE()) throw new Error('a checksum is wrong')
  return deserialize(content)
}

function unpackDescription(number: number, packed: Buffer): CollectionRecord {
  const { name, indexes } = unpack(packed)
  const specs: unknown = JSON.parse(String(indexes))
  return { number, name: String(name), indexes: Array.isArray(specs) ? specs.filter(isDocument).map(indexSpec) : [] }
}

function indexSpec(record: Document) {
  const keys = Object.entries(isDocument(record.keys) ? record.keys : {})
  return {
    name: String(record.name),
    keys: Object.fromEntries(keys.map(([path, direction]) => [path, direction === -1 ? (-1 as const) : (1 as const)])),
    ...(record.unique === true ? { unique: true } : {}),
  }
}
