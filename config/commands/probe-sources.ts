import { readIsbn } from '../../cloud/contract/isbn'
import { readEnvironment } from '../../cloud/router/environment'
import { ask } from '../../cloud/router/services/isbn/ask'
import type { Reading, Source } from '../../cloud/router/services/isbn/source'
import { everySource, isOn } from '../../cloud/router/services/isbn/sources'
import { CommandError } from '../command-error'

/** A person waits longer than a look-up does: what is asked here is whether a source answers at all, and what. */
const PATIENCE_MS = 5_000

/** npm run probe:sources -- 9787536692930: what each source truly answers from here, and how long it takes. */
export async function run([code = '']: readonly string[]): Promise<void> {
  const isbn = readIsbn(code)
  if (!isbn.ok) throw new CommandError('Name an ISBN: npm run probe:sources -- 9787536692930')
  const environment = readEnvironment(process.env)
  const asked = everySource.filter((source) => isOn(source, environment))
  for (const source of everySource.filter((one) => !asked.includes(one))) print(source, `off: set ${switchOf(source)}`)
  const answers = await Promise.all(
    asked.map(async (source) => {
      const startedAt = performance.now()
      const signal = AbortSignal.timeout(PATIENCE_MS)
      const answered = await ask(source, [isbn.isbn13], { environment, signal })
      const reading = 'outcome' in answered ? answered : answered.readings.get(isbn.isbn13)
      if (reading)
        print(source, `${reading.outcome}, ${Math.round(performance.now() - startedAt)} ms${detailsOf(reading)}`)
      return reading?.outcome
    }),
  )
  const failed = answers.filter((outcome) => outcome !== 'found' && outcome !== 'not_found').length
  if (failed > 0) throw new CommandError(`${failed} of ${answers.length} sources did not answer`)
}

function switchOf({ id, needsKey }: Source): string {
  return `ISBN_${id.toUpperCase()}_${needsKey ? 'KEY' : 'URL'}`
}

function detailsOf(reading: Reading): string {
  if (reading.outcome === 'found') return `: ${JSON.stringify(reading.metadata)}`
  return reading.outcome === 'source_down' ? `: ${reading.why}` : ''
}

function print({ id }: Source, line: string): void {
  process.stdout.write(`${id.padEnd(12)} ${line}\n`)
}
