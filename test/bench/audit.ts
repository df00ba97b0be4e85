import { ensureBuilt } from '../../config/built'
import { auditedWalk } from '../weapp/support/audited-walk'
import { inBookcase } from './bookcase'
import { atLeast, type Section } from './section'

export const auditSection: Section = {
  name: "audit: WeChat's twelve rules of performance",
  async run() {
    await ensureBuilt('weapp')
    const rows = await inBookcase(({ emulator }) => auditedWalk(emulator.url, 'walker'), { syncWrites: false })
    const broken = rows.filter(({ met }) => !met)
    return {
      columns: ['rule', 'allowed', 'seen', ''],
      rows: rows.map(({ rule, limit, figure, met }) => [rule, limit, figure, met ? 'kept' : '**broken**']),
      goals: [
        {
          ...atLeast('rules kept', rows.length - broken.length, 12),
          made: `not ${broken.map(({ rule, figure, limit }) => `${rule} (${figure}, allowed ${limit})`).join(', ')}`,
        },
      ],
      notes: [
        'The compiled app on the harness of test/weapp, sixty books with photographed covers: opened, scrolled, searched, turned over and opened again. Times are of this machine and not of a phone.',
      ],
    }
  },
}
