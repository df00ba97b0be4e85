import { lockPlatforms } from '../lock-platforms'

/** npm run lock: after a change of dependencies, so that `npm ci` works wherever the registry lacks a platform's build. */
export async function run(): Promise<void> {
  for (const name of lockPlatforms()) process.stdout.write(`locked ${name}\n`)
}
