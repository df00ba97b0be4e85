/** Texts too large for the key-value store, under names of one folder. */
export type Folder = {
  /** Undefined when there is none. */
  read(name: string): Promise<string | undefined>
  /** Writes the whole text or, when the app is killed meanwhile, leaves what was there. */
  write(name: string, text: string): Promise<void>
  /** Removes the folder with all that is in it. */
  wipe(): Promise<void>
}
