import type { TestContext } from 'vitest'

declare module 'vitest' {
  interface TaskMeta {
    cases?: number
  }
}

/** Counts what a test has tried, one by one: the benchmark's section "proofs" shows how many it came to. */
export function countCase({ meta }: TestContext['task']): void {
  meta.cases = (meta.cases ?? 0) + 1
}
