import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { root } from '../../config/paths'
import { goalsText } from './goals-text'
import { countOf, houseGoals, proofOf, testFilesOf, timeOf } from './house-goals'
import { medianText } from './measure'
import { ordered, pageText, written } from './page'
import { keepResults, readResults, type SectionResult } from './results'
import { atLeast, atMost, NONE } from './section'
import { sections } from './sections'
import { spreadOf } from './statistics'
import { tableText } from './table'

const ran = { at: '2026-11-22T14:00:00.000Z', machine: 'two cores', node: 'v20', cores: 2, load: 0.5 }
const section = (goals: SectionResult['goals']): SectionResult => ({
  ...{ ran, seconds: 3, columns: ['what', 'ms'], rows: [['a', 1.5]], goals },
})
const folder = mkdtempSync(join(tmpdir(), 'bench-page-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('a table', () => {
  it('sets columns of numbers to the right, and keeps a bar inside its cell', () => {
    expect(
      tableText(
        ['a|b', 'n'],
        [
          ['x|y', 1234.5678],
          ['z', NONE],
        ],
      ),
    ).toBe(['| a\\|b | n |', '| --- | ---: |', '| x\\|y | 1,234.568 |', '| z | – |'].join('\n'))
  })
})

describe('figures in words', () => {
  it('stand to the right like numbers', () => {
    const rows = [
      ['5.1 (4.8–1,205)', '227–230', NONE, '3 books'],
      [7, 8, 9, 10],
    ]
    expect(tableText(['a', 'b', 'c', 'd'], rows)).toContain('| ---: | ---: | ---: | --- |')
    expect(medianText(spreadOf([1, 2, 3]))).toBe('2 (1.5–2.5)')
  })
})

describe('the goals', () => {
  const goal = {
    what: 'speed',
    asked: 'a lot',
    shownBy: [{ section: 'dispatch', goal: 'times' }],
    why: { times: 'Others run, too.' },
  }

  it('stand beside their figures, met or not', () => {
    const text = goalsText([goal], { 'dispatch: all': section([atLeast('times', 5, 4), atMost('other', 9, 1)]) })
    expect(text).toContain('| 1 | speed | a lot | 5 times (>= 4) | met |')
    expect(text).not.toContain('Others run')
  })

  it('say why where one falls short', () => {
    const text = goalsText([goal], { 'dispatch: all': section([atLeast('times', 3, 4)]) })
    expect(text).toContain('**3** times (>= 4) | **falls short** |')
    expect(text).toContain('**1, speed**: **3** times (>= 4). Others run, too.')
  })

  it('say it of what falls short and of nothing else, and what the figure is made of', () => {
    const all = { ...goal, shownBy: [{ section: 'dispatch' }], why: { times: 'Others run, too.', calls: 'It asks.' } }
    const calls = { ...atMost('calls', 7, 6), made: 'morning 4, evening 3' }
    const text = goalsText([all], { 'dispatch: all': section([atLeast('times', 5, 4), calls]) })
    expect(text).toContain('**1, speed**: **7** calls (<= 6): morning 4, evening 3. It asks.')
    expect(text).not.toContain('Others run')
  })

  it('say that the machine was not theirs alone, where nothing else explains them', () => {
    const crowded = { ...section([atLeast('times', 3, 4)]), ran: { ...ran, load: 9 } }
    const { why: _, ...unexplained } = goal
    expect(goalsText([unexplained], { 'dispatch: all': crowded })).toContain('9 programs wanted its 2 cores')
    expect(goalsText([unexplained], { 'dispatch: all': section([atLeast('times', 3, 4)]) })).toContain(
      'Nobody has said',
    )
  })

  it('say so where nothing measured them', () => {
    expect(goalsText([goal], {})).toContain('not measured yet')
    expect(goalsText([{ what: 'w', asked: 'a', heldBy: 'test/x' }], {})).toContain('held by `test/x`')
  })

  it('are not met as a whole while a part was not measured', () => {
    const both = { ...goal, shownBy: [...goal.shownBy, { section: 'dispatch', goal: 'bytes' }] }
    const text = goalsText([both], { 'dispatch: all': section([atLeast('times', 5, 4)]) })
    expect(text).toContain('| met so far; not measured: dispatch, bytes |')
  })

  it('are no goals without a figure: the most of nothing is below any limit', () => {
    expect(() => atMost('bytes', Math.max(...[]), 100)).toThrow('nothing was measured of «bytes»')
    expect(() => atLeast('times', Number.NaN, 1)).toThrow('nothing was measured')
  })

  it('are shown by sections that there are', () => {
    const asked = houseGoals.flatMap(({ shownBy = [] }) => shownBy.map((shown) => shown.section))
    const lost = asked.filter((start) => sections.filter(({ name }) => name.startsWith(start)).length !== 1)
    expect(lost).toEqual([])
  })

  it('are met where their tests were run and passed', () => {
    const held = { what: 'w', asked: 'a', heldBy: 'test/x' }
    const text = goalsText([held], { 'proofs: all': section([atLeast(proofOf('test/x'), 100, 100)]) })
    expect(text).toContain('| 1 | w | a | 100 % of tests passed: test/x (>= 100) | met |')
  })

  it('show how many cases their tests counted, and how long that took', () => {
    const count = { file: 'test/x', what: 'cells tried', least: 1_700 }
    const held = { what: 'w', asked: 'a', heldBy: 'test/x', counted: [count], mostSeconds: 60 }
    const shown = [atLeast(countOf(count), 1_600, 1_700), atLeast(proofOf('test/x'), 100, 100)]
    const text = goalsText([held], { 'proofs: all': section([...shown, atMost(timeOf('test/x'), 9, 60)]) })
    expect(text).toContain('| **1,600** cells tried: test/x (>= 1700)<br>100 % of tests passed: test/x (>= 100)<br>9')
    expect(text).toContain('| **falls short** |')
  })

  it('take what a figure is made of for its reason, where there is no other', () => {
    const bytes = { ...atMost('times', 7, 6), made: '5 of them the framework' }
    const text = goalsText([{ what: 'w', asked: 'a', shownBy: [{ section: 'dispatch' }] }], {
      dispatch: section([bytes]),
    })
    expect(text).toMatch(/\(<= 6\): 5 of them the framework\.$/)
  })

  it('are the twenty-two of the house', () => expect(houseGoals).toHaveLength(22))

  it('name tests that are there', () => {
    const files = houseGoals.flatMap(({ heldBy = '' }) => testFilesOf(heldBy))
    expect(files.length).toBeGreaterThan(5)
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([])
  })
})

describe('the page', () => {
  it('is written between its marks and nowhere else', () => {
    const page = 'mine\n<!-- written by npm run bench -- --write: begin -->\nold\n<!-- end -->\nmine too\n'
    const text = written(page, 'new')
    expect(text).toContain('mine\n<!--')
    expect(text).toContain('mine too')
    expect(text).not.toContain('old')
    expect(written(text, 'new')).toBe(text)
    expect(() => written('no marks', 'new')).toThrow('no place')
  })

  it('shows each section with where it ran, and its pictures', () => {
    const curve = { file: 'growth-list', title: 'Lists', x: 'books', y: 'ms', lines: [], limits: [] }
    const text = pageText({ versions: { hono: '4' }, sections: { growth: { ...section([]), curves: [curve] } } })
    expect(text).toContain('Machine: two cores, Node v20. Versions: hono 4.')
    expect(text).toContain('_2026-11-22 14:00 UTC, two cores, Node v20, load 0.5 at the start, 3 s._')
    expect(text).toContain('![Lists](images/growth-list.svg)')
  })
})

describe('what the page is written from', () => {
  const named = (...names: string[]) => names.map((name) => ({ name }))
  const results = { versions: {}, sections: { old: section([]), b: section([]), a: section([]) } }

  it('is the sections that there are, in their order', () => {
    expect(Object.keys(ordered(named('a', 'b'), results).sections)).toEqual(['a', 'b'])
  })

  it('is refused while one has not been measured', () => {
    expect(() => ordered(named('a', 'c', 'd'), results)).toThrow('not measured here yet: c; d')
  })

  it('may lack one that is run only by its name, and then says that it was not measured', () => {
    const slow = { name: 'mutants: planted', isOnlyByName: true }
    expect(Object.keys(ordered([...named('a'), slow], results).sections)).toEqual(['a'])
    const text = pageText(ordered([...named('a'), slow], results), [slow.name])
    expect(text).toMatch(/## mutants: planted\n\nNot measured here: it runs only when it is named\.$/)
    expect(text).toMatch(/\| 3 \| planted faults .* \| not measured yet \|/)
  })

  it('has a place for such a one where there is a figure', () => {
    const known = { name: 'old', isOnlyByName: true }
    expect(Object.keys(ordered([...named('a'), known], results).sections)).toEqual(['a', 'old'])
  })
})

describe('the results', () => {
  it('are the union of several runs, the last of each section', () => {
    const file = join(folder, 'deep/results.json')
    expect(readResults(file)).toEqual({ versions: {}, sections: {} })
    keepResults({ versions: {}, sections: { a: section([]), b: section([]) } }, file)
    keepResults({ versions: { hono: '4' }, sections: { b: { ...section([]), seconds: 9 } } }, file)
    const { versions, sections } = readResults(file)
    expect(versions).toEqual({ hono: '4' })
    expect([sections.a?.seconds, sections.b?.seconds]).toEqual([3, 9])
  })
})
