import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const CONTENDERS = 4
const ROUNDS = 40
const SCRIPT = fileURLToPath(new URL('./support/lock-process.ts', import.meta.url))
const TSX = createRequire(import.meta.url).resolve('tsx')

let folder: string
let contenders: ChildProcess[]
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emulator-lock-'))
  contenders = Array.from({ length: CONTENDERS }, () => fork(SCRIPT, [], { execArgv: ['--import', TSX] }))
  await Promise.all(contenders.map((contender) => once(contender, 'message')))
})
afterAll(async () => {
  const exits = contenders.map((contender) => once(contender, 'exit'))
  for (const contender of contenders) contender.disconnect()
  await Promise.all(exits)
  await rm(folder, { recursive: true })
})

async function order(message: { folder?: string }): Promise<unknown[]> {
  const answers = contenders.map((contender) => once(contender, 'message'))
  for (const contender of contenders) contender.send(message)
  return (await Promise.all(answers)).map(([answer]) => answer)
}

describe('the lock of a data folder', () => {
  it('is held by exactly one of several processes that start at the same moment, over a dead one', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      await writeFile(join(folder, 'lock.json'), JSON.stringify({ pid: 2 ** 22 + 1, began: '0', token: 'dead' }))
      expect((await order({ folder })).sort()).toEqual(['held', ...Array(CONTENDERS - 1).fill('refused')])
      await order({})
    }
    expect(await readdir(folder)).toEqual([])
  })
})
