import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dist } from '../../../config/paths'

/** A copy of the compiled app to break. */
export type BrokenBuild = {
  folder: string
  /** Rewrites one file; a fault that changes nothing was not planted, and throws. */
  change(file: string, edit: (text: string) => string): void
  remove(file: string): void
  write(file: string, content: string | Uint8Array): void
  discard(): void
}

export function copyOfBuild(): BrokenBuild {
  const folder = mkdtempSync(join(tmpdir(), 'bookcase-broken-'))
  cpSync(join(dist, 'weapp'), folder, { recursive: true })
  return {
    folder,
    change(file, edit) {
      const before = readFileSync(join(folder, file), 'utf8')
      const after = edit(before)
      if (after === before) throw new Error(`the fault is not planted: ${file} is as it was`)
      writeFileSync(join(folder, file), after)
    },
    remove: (file) => rmSync(join(folder, file)),
    write: (file, content) => writeFileSync(join(folder, file), content),
    discard: () => rmSync(folder, { recursive: true, force: true }),
  }
}
