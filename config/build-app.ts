import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { CommandError } from './command-error'
import { root } from './paths'

/** Compiles the app with Taro's own command line; what it prints is shown only when it fails. */
export function buildApp(type: 'weapp' | 'h5'): Promise<void> {
  const cli = join(root, 'node_modules/@tarojs/cli/bin/taro')
  const taro = spawn(process.execPath, [cli, 'build', '--type', type, '--no-check'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stop = () => taro.kill()
  process.once('exit', stop)
  let printed = ''
  for (const stream of [taro.stdout, taro.stderr]) stream.on('data', (text) => (printed += text))
  return new Promise((resolve, reject) => {
    taro.once('error', reject)
    taro.once('close', (code) => {
      process.off('exit', stop)
      if (code === 0) resolve()
      else reject(new CommandError(`${printed}\nThe ${type} build failed: the reason stands above.`))
    })
  })
}
