import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../config/paths'

const sources = ['src', 'cloud', 'config']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter((file) => /\.(tsx?|cjs)$/.test(file) && statSync(join(root, file)).isFile())
const linesOf = (file: string) => readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length

describe('the house', () => {
  it('passes npm run check', () => {
    const check = spawnSync(process.execPath, ['config/run.cjs', 'check'], { cwd: root, encoding: 'utf8' })
    expect({ status: check.status, said: check.stdout + check.stderr }).toEqual({
      status: 0,
      said: expect.stringContaining('check passed\n'),
    })
  }, 180_000)

  it('keeps files short: half of them at most 60 lines, controllers 60, screens 80', () => {
    const lengths = sources.map(linesOf).sort((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60)
    const over = (folder: string, most: number) =>
      sources.filter((file) => file.startsWith(folder) && linesOf(file) > most)
    expect(over('cloud/router/controllers/', 60)).toEqual([])
    expect(over('src/pages/', 80)).toEqual([])
  })

  it('names a file for its subject', () => {
    const vague = /(^|\/)(utils?|helpers?|common|misc|manager|types)\.\w+$/
    expect(sources.filter((file) => vague.test(file))).toEqual([])
  })
})
