import { FileLinks } from './file-links'
import { FileIds } from './file-path'
import { FileStore } from './file-store'

export type StorageOptions = { folder: string; envId: string; sync: boolean; origin(): string }

/** Cloud storage: the files, their ids and the signed links to them. */
export class Storage {
  readonly files: FileStore
  readonly ids: FileIds
  readonly links: FileLinks

  constructor({ folder, envId, sync, origin }: StorageOptions) {
    this.files = new FileStore(folder, { sync })
    this.ids = new FileIds(envId)
    this.links = new FileLinks(origin)
  }
}
