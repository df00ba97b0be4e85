import type * as v from 'valibot'
import type { Json } from '../../contract/json'
import { AppError } from '../kernel/app-error'
import { parsed } from '../kernel/parsed'
import { type AnyCollection, collections, pick } from './collections'
import type { Stored } from './database'
import type { Creator, Updater } from './permission'
import type { CollectionName } from './policy'

type Handle = Partial<Creator<Record<string, unknown>, Json> & Updater<Record<string, unknown>, Json>>

/** A collection as db/* sees it: its open fields alone, and writes that its own schema has read. */
export function documentsIn(
  name: string,
  handle: (name: CollectionName, show: (document: Stored) => Json) => Handle,
): object {
  if (!isCollection(name)) throw new AppError('INVALID_INPUT', 'no such collection', { path: 'collection' })
  const { document: opened }: AnyCollection = collections[name]
  const verbs = handle(name, (document) => ({
    ...pick(document, opened.shows),
    ...{ id: document._id, rev: document.rev, createdAt: document.createdAt, updatedAt: document.updatedAt },
  }))
  const { create, update } = verbs
  return {
    ...verbs,
    ...(create && { create: (data: unknown) => create(written(opened.fields, data, 'data')) }),
    ...(update && {
      update: (id: string, { rev, patch }: { rev: number; patch: unknown }) =>
        update(id, { rev, patch: written(opened.patch, patch, 'patch') }),
    }),
  }
}

function written(schema: v.GenericSchema<unknown, Record<string, unknown>> | undefined, data: unknown, path: string) {
  if (!schema) throw new AppError('FORBIDDEN', 'this collection is not open to writing', { path: 'collection' })
  return parsed(schema, data, path)
}

function isCollection(name: string): name is CollectionName {
  return Object.hasOwn(collections, name)
}
