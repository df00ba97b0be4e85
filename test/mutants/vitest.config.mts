import { defineConfig } from 'vitest/config'

/** The tests that the mutants meet. In threads, so that a mutant that loops for ever ends with the process. */
export default defineConfig({
  test: { include: ['test/router/**/*.test.ts'], pool: 'threads', testTimeout: 60_000, hookTimeout: 60_000 },
})
