import type { Reporter, TestModule } from 'vitest/node'

/** Ends a run with the one line that scripts read: `N passed, N failed`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const count = (state: string) => tests.filter((test) => test.result().state === state).length
    // A file that could not be read and an error outside any test are failures that no test carries.
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length
    const [passed, failed, skipped] = [count('passed'), count('failed') + broken, count('skipped')]
    // After the default reporter's own summary; a set-up that failed is a failure, too.
    process.once('exit', (code) => {
      const line = `${passed} passed, ${failed || (code === 0 ? 0 : 1)} failed`
      process.stdout.write(`${line}${skipped > 0 ? `, ${skipped} skipped` : ''}\n`)
    })
  }
}
