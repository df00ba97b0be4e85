import { mutants } from '../mutants/guard'
import { isKilled, requireGreen } from '../mutants/kill'
import { atLeast, type Goal, rounded, type Section } from './section'

/** How many faults planted in the guard a test notices: as `npm run mutants`, which names each. */
export const mutantsSection: Section = {
  name: 'mutants: faults planted in the guard',
  isOnlyByName: true,
  async run() {
    requireGreen(mutants)
    const judged = mutants.map((mutant) => ({ file: mutant.file, isKilled: isKilled(mutant) }))
    const files = [...new Set(judged.map(({ file }) => file))]
    const rows = files.map((file) => {
      const mine = judged.filter((one) => one.file === file)
      return [file, mine.length, mine.filter((one) => one.isKilled).length]
    })
    return {
      columns: ['file', 'faults', 'noticed'],
      rows,
      goals: [
        noticed('the rules', judged.filter(isOfRules), 100),
        noticed(
          'the gateway',
          judged.filter((one) => !isOfRules(one)),
          95,
        ),
      ],
      notes: [
        'Planted by hand. Each is the source with one change that opens a road, or closes the right one, and its tests run again; all of them pass without it, which is seen first.',
      ],
    }
  },
}

type Judged = { file: string; isKilled: boolean }

/** Who may do what, as data and as a check; the rest is the gateway through which every document goes. */
const isOfRules = ({ file }: Judged) => /\/(policy|predicate)\.ts$/.test(file)

function noticed(where: string, judged: readonly Judged[], least: number): Goal {
  const killed = judged.filter((one) => one.isKilled).length
  return atLeast(`% of ${judged.length} faults in ${where} noticed`, rounded((killed / judged.length) * 100), least)
}
