import { FileLinks } from './file-links'
import { FileIds } from './file-path'
import type { FileStore } from './file-store'

export type StorageOptions = { files: FileStore; envId: string; origin(): string }

/** Cloud storage: the files, their ids and the signed links to them. */
export class Storage {
  readonly files: FileStore
  readonly ids: FileIds
  readonly links: FileLinks

  constructor({ files, envId, origin }: StorageOptions) {
    this.files = files
    this.ids = new FileIds(envId)
    this.links = new FileLinks(origin)
  }
}
