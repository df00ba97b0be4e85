import { cloudbaseRules, writePolicyTable } from '../policy-table'

/** npm run policy: the table in docs/security.md; with --rules, the same as CloudBase security rules on standard output. */
export async function run(args: readonly string[]): Promise<void> {
  if (args.includes('--rules')) process.stdout.write(`${JSON.stringify(cloudbaseRules(), null, 2)}\n`)
  else writePolicyTable()
}
