import { BASIC, carried, DAYS, GB_SECONDS_A_CALL, metered, monthOf, packsFor } from './cost'
import { aDay } from './reader-day'
import { rounded, type Section } from './section'

const READERS = [1_000, 100_000, 10_000_000]

/** Arithmetic over the day as it is counted in the same run; nothing here is measured or was ever billed. */
export const costSection: Section = {
  name: 'cost: what a month would cost',
  async run() {
    const { calls, reads, writes } = (await aDay()).total
    const day = { calls, reads, writes, gbSeconds: calls * GB_SECONDS_A_CALL }
    const free = carried(day, BASIC)
    const rows = READERS.map((readers) => {
      const month = monthOf(day, readers)
      const [packs, packsForAll] = [packsFor(month.calls), packsFor(month.calls + month.reads + month.writes)]
      return [
        ...[readers, month.calls / 1e6, month.gbSeconds / 1e3, month.reads / 1e6, month.writes / 1e6],
        ...[readers <= free.readers ? 'yes' : 'no', packs, packsForAll, rounded(metered(month), 0)],
      ]
    })
    return {
      columns: [
        ...['readers a day', 'M calls', 'k GB-seconds', 'M reads', 'M writes', 'within the basic environment'],
        ...['yuan in packs of calls', 'yuan if reads and writes count as calls', 'yuan by the meter of 2020'],
      ],
      rows,
      goals: [],
      notes: [
        `A month of ${DAYS} days, each as "a reader's day" counts it. The basic environment carries ${told(free.readers)} readers a day; its ${free.bound} run out first. That environment is taken for ${told(BASIC.calls)} calls and ${told(BASIC.gbSeconds)} GB-seconds a month, ${told(BASIC.readsADay)} reads and ${told(BASIC.writesADay)} writes a day, from a copy of WeChat's page on quotas whose date is not known and whose plan may no longer be sold.`,
        'Doubt: the prices are those of public pages of June 2026 (packs of calls) and May 2020 (the meter, unit prices taken from a worked bill); plans are sold by resource points by now, and what those hold could not be read without an account. A call is taken for 100 ms of 256 MB. Traffic, storage and covers are left out, and so is what a look-up costs at a paid source.',
      ],
    }
  },
}

const told = (count: number) => count.toLocaleString('en-US')
