import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Build, readBuild } from '../harness/build'

/** A Mini Program of one page that was written by hand: what the harness gives to any app, without ours. */
export function smallBuild(code: string): Build {
  const folder = mkdtempSync(join(tmpdir(), 'bookcase-small-'))
  const files = {
    'app.json': '{"pages":["page"]}',
    'app.js': 'App({})',
    'page.json': '{}',
    'page.wxml': '<view />',
    'page.js': `Page({ onLoad: function () {${code}} })`,
    'base.wxml': '',
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return readBuild(folder)
}
