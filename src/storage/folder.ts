/** What is too large for the key-value store, under names of one folder. */
export type Folder = {
  /** Undefined when there is none. */
  read(name: string): Promise<string | undefined>
  /** Writes the whole or, when the app is killed meanwhile, leaves what was there. */
  write(name: string, content: string): Promise<void>
  names(): Promise<readonly string[]>
  /** Removes what is there under this name, if anything is. */
  remove(name: string): Promise<void>
  /** Removes the folder with all that is in it. */
  wipe(): Promise<void>
}

/** What a folder holds: texts as they are, pictures as base64. */
export type Holding = 'texts' | 'pictures'
