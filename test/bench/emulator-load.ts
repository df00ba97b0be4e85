import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { root } from '../../config/paths'

type Asked = { what: 'page' | 'get' | 'add' | 'update' | 'group'; clients: number; times: number }
export type Took = { took: number[]; seconds: number }

/** A process of its own with the real SDK, that asks the emulator for documents of one collection. */
export async function startClient(url: string, size: number) {
  const client = fork(join(import.meta.dirname, 'emulator-client.cjs'), [`n${size}`, String(size)], {
    env: environment(url),
    execArgv: [],
  })
  await once(client, 'message')
  return {
    async measure(asked: Asked): Promise<Took> {
      client.send(asked)
      const [answer] = (await once(client, 'message')) as [Took]
      return answer
    },
    stop: () => client.kill(),
  }
}

/** Adds the documents as a function would, a thousand at a time. */
export async function fill(url: string, size: number): Promise<void> {
  const script = `const cloud = require('wx-server-sdk'); cloud.init({ env: 'local-env' })
const books = cloud.database().collection('n${size}')
const book = (i) => ({ _id: 'b' + i, owner: 'o' + (i % 100), at: i, title: 'x'.repeat(100) })
const length = Math.min(1000, ${size})
const run = async () => { for (let i = 0; i < ${size}; i += length) await books.add({ data: Array.from({ length }, (_, j) => book(i + j)) }) }
run().then(() => process.exit(0), (error) => { console.error(error); process.exit(1) })`
  const filler = spawn(process.execPath, ['-e', script], {
    cwd: root,
    env: environment(url),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = await once(filler, 'exit')
  if (code !== 0) throw new Error(`the bench could not lay out ${size} documents`)
}

function environment(url: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...{
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_REGION: 'ap-shanghai',
      SCF_NAMESPACE: 'local-env',
      TCB_ENV: 'local-env',
    },
    ...{ TENCENTCLOUD_SECRETID: 'local', TENCENTCLOUD_SECRETKEY: 'key', SILENCE: 'true' },
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
  }
}
