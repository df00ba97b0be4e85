import { run as test } from './test'

/** npm run soak: the emulator killed fifty times under load, and 50,000 random questions; some minutes. */
export async function run(): Promise<void> {
  process.env.SOAK = '1'
  await test(['test/emulator/durability', 'test/emulator/differential'])
}
