import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { root } from '../../../config/paths'
import { checkWeapp } from '../../../config/weapp/check'
import { type BrokenBuild, copyOfBuild } from './broken-build'

type Json = Record<string, unknown>

/** Something wrong with a build, and what the check has to say of it. */
export type Fault = { fault: string; plant: (build: BrokenBuild) => void; found: string | RegExp }

/** Plants each fault in a copy of the build of its own, and sees it found. */
export function findsEach(faults: readonly Fault[]): void {
  let broken: BrokenBuild | undefined
  afterEach(() => broken?.discard())
  it.each(faults)('finds $fault', ({ plant, found }) => {
    broken = copyOfBuild()
    plant(broken)
    const told = reports(broken.folder)
    expect(told).toContainEqual(typeof found === 'string' ? found : expect.stringMatching(found))
  })
}

export const guide = () => readFileSync(join(root, 'docs/weapp.md'), 'utf8')

/** What is wrong with the build in a folder, a line each. */
export const reports = (folder: string, text = guide()) =>
  checkWeapp(folder, text).map(({ file, what }) => `${file}: ${what}`)

export const inJson = (file: string, edit: (json: Json) => Json) => (build: BrokenBuild) =>
  build.change(file, (text) => JSON.stringify(edit(JSON.parse(text))))

export const inApp = (edit: Json) => inJson('app.json', (app) => ({ ...app, ...edit }))

export const code = (added: string) => (build: BrokenBuild) =>
  build.change('pages/shelf/index.js', (text) => `${text}\n;${added}`)

export const file = (name: string, bytes: number) => (build: BrokenBuild) => build.write(name, new Uint8Array(bytes))
