import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A group of processes that together get a share of one processor; `file` takes the id of one that joins. */
export type CpuShare = { file: string; close: () => void }

const PERIOD_US = 100_000
const V1 = '/sys/fs/cgroup/cpu'
const V2 = '/sys/fs/cgroup'

/** Makes such a group with the kernel's cgroups, of either version, or says in words why this machine has none to give. */
export function cpuShare(share: number): CpuShare | { reason: string } {
  const quota = Math.round(PERIOD_US * share)
  try {
    if (existsSync(join(V1, 'cpu.cfs_quota_us')))
      return groupIn(V1, { 'cpu.cfs_period_us': `${PERIOD_US}`, 'cpu.cfs_quota_us': `${quota}` })
    const above = join(V2, ownGroup())
    if (!readFileSync(join(above, 'cgroup.subtree_control'), 'utf8').includes('cpu'))
      return { reason: 'the group of this process passes no processor control on (cgroup.subtree_control)' }
    return groupIn(above, { 'cpu.max': `${quota} ${PERIOD_US}` })
  } catch (error) {
    return { reason: `cgroups are not to be had: ${error instanceof Error ? error.message : error}` }
  }
}

function groupIn(above: string, settings: Record<string, string>): CpuShare {
  accessSync(above, constants.W_OK)
  const group = join(above, `bookcase-bench-${process.pid}`)
  mkdirSync(group)
  const close = () => rmdirSync(group)
  try {
    for (const [name, value] of Object.entries(settings)) writeFileSync(join(group, name), value)
  } catch (error) {
    close()
    throw error
  }
  return { file: join(group, 'cgroup.procs'), close }
}

/** Where this process is in the tree of version 2: "0::/path". */
const ownGroup = () => /^0::(.*)$/m.exec(readFileSync('/proc/self/cgroup', 'utf8'))?.[1] ?? '/'
