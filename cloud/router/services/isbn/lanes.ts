/** Works through a list with so many at a time; the answers are in the order of the list. */
export async function inLanes<T, R>(lanes: number, items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = []
  const queue = items.entries()
  async function lane(): Promise<void> {
    for (const [at, item] of queue) answers[at] = await work(item)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return answers
}
