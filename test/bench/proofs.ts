import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { root } from '../../config/paths'
import { type Count, countOf, houseGoals, proofOf, testFilesOf, timeOf } from './house-goals'
import { atLeast, atMost, type Goal, NONE, rounded, type Section } from './section'

const VITEST = join(root, 'node_modules/vitest/vitest.mjs')

const Report = v.object({
  testResults: v.array(
    v.object({
      ...{ name: v.string(), startTime: v.number(), endTime: v.number() },
      assertionResults: v.array(v.object({ status: v.string(), meta: v.object({ cases: v.optional(v.number(), 0) }) })),
    }),
  ),
})
type Ran = v.InferOutput<typeof Report>['testResults']

/** Goals that are rules and not durations are held by tests: those are run, and counted. */
export const proofsSection: Section = {
  name: 'proofs: the tests that hold the other goals',
  async run() {
    const proofs = houseGoals.flatMap(({ heldBy = '', ...goal }) => {
      const files = testFilesOf(heldBy)
      return files.length > 0 ? [{ ...goal, heldBy, files }] : []
    })
    const ran = tested(proofs.flatMap(({ files }) => files))
    const summed = proofs.map((proof) => ({ ...proof, ...sumOf(ran, proof.files) }))
    return {
      columns: ['held by', 'tests', 'passed', 'cases counted', 'seconds'],
      rows: summed.map(({ heldBy, tests, passed, cases, seconds }) => [
        ...[heldBy, tests, passed, cases || NONE, rounded(seconds, 1)],
      ]),
      goals: summed.flatMap(({ heldBy, tests, passed, counted = [], seconds, mostSeconds }) => [
        ...counted.map((count) => countGoal(ran, count)),
        atLeast(proofOf(heldBy), rounded((passed / tests) * 100), 100),
        ...(mostSeconds === undefined ? [] : [atMost(timeOf(heldBy), rounded(seconds, 1), mostSeconds)]),
      ]),
      notes: [
        'One test of a matrix or a rule holds many cases: those that a goal asks for are counted one by one, as each is tried.',
      ],
    }
  },
}

const countGoal = (ran: Ran, count: Count): Goal => atLeast(countOf(count), sumOf(ran, [count.file]).cases, count.least)

function tested(files: readonly string[]): Ran {
  const folder = mkdtempSync(join(tmpdir(), 'bookcase-proofs-'))
  const report = join(folder, 'report.json')
  try {
    const args = ['run', '--project', 'node', '--reporter=json', `--outputFile=${report}`, ...files]
    const { stderr } = spawnSync(process.execPath, [VITEST, ...args], { cwd: root, encoding: 'utf8' })
    if (!existsSync(report)) throw new Error(`the tests could not be run: ${stderr}`)
    return v.parse(Report, JSON.parse(readFileSync(report, 'utf8'))).testResults
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A file that could not be read has no tests, and is a failure all the same. */
function sumOf(ran: Ran, files: readonly string[]) {
  const mine = ran.filter(({ name }) => files.some((file) => name.endsWith(file)))
  const results = mine.flatMap(({ assertionResults }) => assertionResults)
  const missing = files.length - mine.filter(({ assertionResults }) => assertionResults.length > 0).length
  return {
    tests: results.length + missing,
    passed: results.filter(({ status }) => status === 'passed').length,
    cases: results.reduce((sum, { meta }) => sum + meta.cases, 0),
    seconds: mine.reduce((sum, { startTime, endTime }) => sum + (endTime - startTime) / 1000, 0),
  }
}
