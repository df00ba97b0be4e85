/** How often each database action was asked for since the start. */
export class RoundTripCounter {
  private readonly counts = new Map<string, number>()

  add(action: string): void {
    this.counts.set(action, (this.counts.get(action) ?? 0) + 1)
  }

  snapshot(): Record<string, number> {
    return Object.fromEntries(this.counts)
  }
}
