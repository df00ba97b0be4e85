import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { arithmeticCases } from './support/arithmetic-cases'
import { arrayCases } from './support/array-cases'
import { dateCases } from './support/date-cases'
import { type Refusal, SUBJECT } from './support/expression-subject'
import { ACCUMULATORS, ROWS } from './support/group-cases'
import { logicCases } from './support/logic-cases'
import { type Probe, startProbe } from './support/probe'
import { textCases } from './support/text-cases'

/** By operator of the SDK, from MongoDB's manual. One that the emulator refuses is here with its reason. */
const EXPRESSIONS = { ...arithmeticCases, ...arrayCases, ...dateCases, ...textCases, ...logicCases }

let probe: Probe
beforeAll(async () => {
  probe = await startProbe({ schema: { collections: [{ name: 'subject' }, { name: 'rows' }] } })
  await probe.run(
    async ({ db, input }) => {
      const { subject, rows } = input as { subject: Record<string, unknown>; rows: object[] }
      for (const name of ['at', 'sunday']) subject[name] = new Date((subject[name] as { $date: string }).$date)
      await db.collection('subject').add({ data: subject })
      for (const row of rows) await db.collection('rows').add({ data: row })
    },
    { subject: SUBJECT, rows: ROWS },
  )
})
afterAll(() => probe.stop())

/** Runs in a function, with the SDK's own `$`: what it gives, or the words of its error. */
const inFunction = async (stages: string) => {
  const code = `async ({ db, $ }) => {
    try {
      return (await ${stages}.end()).list
    } catch (error) {
      return { refused: error.errMsg }
    }
  }`
  return (await probe.call('run', { code })).result
}

const wanted = (expected: unknown) =>
  isRefusal(expected) ? { refused: expect.stringContaining(expected.refused) } : [{ value: expected }]

const isRefusal = (expected: unknown): expected is Refusal =>
  typeof expected === 'object' && expected !== null && 'refused' in expected

const expressionRows = Object.entries(EXPRESSIONS).flatMap(([operator, cases]) =>
  cases.map(([code, expected]) => ({ operator, code: code.toString(), expected })),
)
const accumulatorRows = Object.entries(ACCUMULATORS).flatMap(([operator, cases]) =>
  cases.map(([code, ofA, ofB]) => ({ operator, code: code.toString(), ofA, ofB })),
)

describe('aggregation operators of the SDK', () => {
  it('are all here, with an answer or a reason why not', async () => {
    const offered = await probe.run(({ $ }) => Object.keys($).filter((name) => name !== 'pipeline'))
    expect([...new Set([...Object.keys(EXPRESSIONS), ...Object.keys(ACCUMULATORS)])].sort()).toEqual(
      [...(offered as string[])].sort(),
    )
  })

  it.each(expressionRows)('$operator: $code', async ({ code, expected }) => {
    const stages = `db.collection('subject').aggregate().project({ _id: 0, value: (${code})($) })`
    expect(await inFunction(stages)).toEqual(wanted(expected))
  })

  it.each(accumulatorRows)('$operator of a group: $code', async ({ code, ofA, ofB }) => {
    const stages = `db.collection('rows').aggregate().group({ _id: '$shelf', x: (${code})($) }).sort({ _id: 1 })`
    expect(await inFunction(stages)).toEqual([
      { _id: 'a', x: ofA },
      { _id: 'b', x: ofB },
    ])
  })
})
