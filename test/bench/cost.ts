/** What one reader does to the cloud in a day. */
export type Day = { calls: number; reads: number; writes: number; gbSeconds: number }

/** What an environment may use of each: calls and GB-seconds in a month, reads and writes in a day. */
export type Quota = { calls: number; gbSeconds: number; readsADay: number; writesADay: number }

export const DAYS = 30

/** A function of 256 MB, billed by 100 ms: what the platform is assumed to count for a call. */
export const GB_SECONDS_A_CALL = 0.25 * 0.1

/**
 * WeChat's basic environment, as its page on quotas last gave it (developers.weixin.qq.com, wxcloud/basis/concepts/quota);
 * plans have been sold by resource points since, and what those hold could not be read without an account.
 */
export const BASIC: Quota = { calls: 200_000, gbSeconds: 40_000, readsADay: 50_000, writesADay: 30_000 }

/** Packs of calls for a month, in yuan (developers.weixin.qq.com, wxcloud/billing/package, June 2026). */
export const CALL_PACKS = [
  { calls: 10_000_000, yuan: 400 },
  { calls: 50_000_000, yuan: 1_500 },
  { calls: 100_000_000, yuan: 2_500 },
] as const

/** Tencent's pay-as-you-go in yuan a unit, and what is free in a month (its documents of May 2020: a worked example of a bill). */
export const METERED = {
  yuan: { gbSecond: 44.43 / 400_000, read: 9 / 6_000_000, write: 15 / 3_000_000 },
  free: { gbSeconds: 1_000, reads: 500 * DAYS, writes: 300 * DAYS },
} as const

/** What so many readers use in a month. */
export function monthOf(day: Day, readers: number): Day {
  const times = readers * DAYS
  const { calls, reads, writes, gbSeconds } = day
  return { calls: calls * times, reads: reads * times, writes: writes * times, gbSeconds: gbSeconds * times }
}

/** How many readers a quota carries, and what runs out first. */
export function carried(day: Day, quota: Quota): { readers: number; bound: string } {
  const each = [
    { bound: 'calls', readers: quota.calls / (day.calls * DAYS) },
    { bound: 'GB-seconds', readers: quota.gbSeconds / (day.gbSeconds * DAYS) },
    { bound: 'reads', readers: quota.readsADay / day.reads },
    { bound: 'writes', readers: quota.writesADay / day.writes },
  ]
  const [first] = each.sort((a, b) => a.readers - b.readers)
  return { readers: Math.floor(first?.readers ?? 0), bound: first?.bound ?? '' }
}

/** The least that packs holding so many calls cost. */
export function packsFor(calls: number): number {
  const [small, middle, large] = CALL_PACKS
  let least = Number.POSITIVE_INFINITY
  for (let larges = Math.floor(calls / large.calls); larges <= Math.ceil(calls / large.calls); larges++) {
    for (let middles = 0; middles <= large.calls / middle.calls; middles++) {
      const rest = Math.max(0, calls - larges * large.calls - middles * middle.calls)
      const smalls = Math.ceil(rest / small.calls)
      least = Math.min(least, larges * large.yuan + middles * middle.yuan + smalls * small.yuan)
    }
  }
  return least
}

/** What the meter says of a month, its calls free and its traffic not counted. */
export function metered({ gbSeconds, reads, writes }: Day): number {
  const { yuan, free } = METERED
  const beyond = (used: number, given: number) => Math.max(0, used - given)
  return (
    beyond(gbSeconds, free.gbSeconds) * yuan.gbSecond +
    beyond(reads, free.reads) * yuan.read +
    beyond(writes, free.writes) * yuan.write
  )
}
