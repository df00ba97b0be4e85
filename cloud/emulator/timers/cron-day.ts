type Test = (local: Date) => boolean

/** `L` the last day of the month, `L-2` two before it, `10W` the working day nearest to the 10th, `LW` the last one. */
export function specialDay(part: string): Test | undefined {
  const fromEnd = /^L(?:-(\d{1,2}))?$/.exec(part)
  if (fromEnd) return (local) => local.getUTCDate() === lastDay(local) - Number(fromEnd[1] ?? 0)
  if (part === 'LW') return (local) => local.getUTCDate() === workingDay(local, lastDay(local))
  const nearest = /^(\d{1,2})W$/.exec(part)?.[1]
  if (nearest === undefined || Number(nearest) < 1 || Number(nearest) > 31) return undefined
  return (local) => Number(nearest) <= lastDay(local) && local.getUTCDate() === workingDay(local, Number(nearest))
}

/** `5L` the last Friday of the month, `5#3` its third. */
export function specialWeekday(part: string): Test | undefined {
  const last = /^([0-6])L$/.exec(part)?.[1]
  if (last !== undefined) {
    return (local) => local.getUTCDay() === Number(last) && local.getUTCDate() > lastDay(local) - 7
  }
  const [, weekday, which] = /^([0-6])#([1-5])$/.exec(part) ?? []
  if (which === undefined) return undefined
  return (local) => local.getUTCDay() === Number(weekday) && Math.ceil(local.getUTCDate() / 7) === Number(which)
}

const lastDay = (local: Date) => new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 0)).getUTCDate()

/** Monday to Friday, nearest to a day, in the same month. */
function workingDay(local: Date, day: number): number {
  const weekday = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), day)).getUTCDay()
  if (weekday === 6) return day === 1 ? 3 : day - 1
  if (weekday === 0) return day === lastDay(local) ? day - 2 : day + 1
  return day
}
