import { mutants } from '../mutants/guard'
import { isKilled, requireGreen } from '../mutants/kill'
import { atLeast, rounded, type Section } from './section'

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
    const killed = judged.filter((one) => one.isKilled).length
    return {
      columns: ['file', 'faults', 'noticed'],
      rows,
      goals: [atLeast('% of faults noticed', rounded((killed / judged.length) * 100), 100)],
      notes: [
        'Each is the source with one change that opens a road, or closes the right one, and its tests run again; all of them pass without it, which is seen first.',
      ],
    }
  },
}
