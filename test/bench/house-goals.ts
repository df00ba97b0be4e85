/** A goal of the project, and what shows how it stands: a section's own goals, or a test that fails when it is missed. */
export type HouseGoal = {
  what: string
  asked: string
  /** Each names goals of the benchmark: by the section's first words and, where not all of them are meant, the goal's. */
  shownBy?: readonly { section: string; goal?: string }[]
  heldBy?: string
  /** What the tests must have tried at least, as each counts it, and how long all of `heldBy` may take. */
  counted?: readonly Count[]
  mostSeconds?: number
  /** Why figures are what they are, by the first words of their goals; shown only of those that fall short. */
  why?: Readonly<Record<string, string>>
}

/** So many cases of one kind, which the tests of one file count. */
export type Count = { file: string; what: string; least: number }

export const houseGoals: readonly HouseGoal[] = [
  {
    what: 'permissions, through the real router and the emulator',
    asked: '100 % of at least 1,700 cells',
    heldBy: 'test/router/access/matrix-whole-path.test.ts',
    counted: [{ file: 'test/router/access/matrix-whole-path.test.ts', what: 'cells tried', least: 1_700 }],
  },
  {
    what: 'a rule as a query and as a check; nothing told by silence',
    asked: '20,000 and 5,000 random runs without a counterexample, in 60 s',
    heldBy: 'test/router/access/{query,secrecy}.property.test.ts',
    counted: [
      { file: 'test/router/access/query.property.test.ts', what: 'random queries tried', least: 20_000 },
      { file: 'test/router/access/secrecy.property.test.ts', what: 'random pairs of worlds tried', least: 5_000 },
    ],
    mostSeconds: 60,
  },
  {
    what: 'planted faults in the guard that a test notices',
    asked: '100 % in the policy, 95 % in what brings it to the database',
    shownBy: [{ section: 'mutants' }],
  },
  {
    what: 'attacks refused, the process alive',
    asked: '70 of 70, each call within 100 ms',
    shownBy: [{ section: 'attacks' }],
    heldBy: 'test/router/attacks/{attacks,secrets}.test.ts',
    counted: [
      { file: 'test/router/attacks/attacks.test.ts', what: 'cases tried, or held by a test it names', least: 70 },
    ],
  },
  {
    what: 'a route without permission or schema stops the start',
    asked: 'every route',
    heldBy: 'test/router/kernel/route.test.ts',
  },
  {
    what: 'dispatch',
    asked: '4 times idiomatic tcb-router, no slower than koa-compose per call',
    shownBy: [{ section: 'dispatch' }],
  },
  {
    what: 'cold start',
    asked: 'at most 55 % of the CPU time of the same code unbundled, 240 CPU-ms, 1.2 s on a quarter of a CPU',
    shownBy: [{ section: 'cold start' }],
  },
  {
    what: 'what is uploaded as the function',
    asked: '1 file, 1.6 MB, 400 KB with gzip',
    shownBy: [{ section: 'package bytes', goal: 'function' }],
    why: { function: 'Nearly all of it is the SDK with what it brings, of which the function calls a part.' },
  },
  {
    what: 'database round trips a call',
    asked: 'get, list 1; add, edit, remove 1; opening 2; a known ISBN 1',
    shownBy: [
      { section: 'routes', goal: 'round trips of' },
      { section: 'look-up', goal: 'round trips' },
      { section: "a reader's day", goal: 'round trips' },
    ],
    why: {
      'round trips of who opens':
        'The first opening of a day is two calls: who is here, asked once a day in two round trips, and what has changed, in one. Any other opening asks the last alone.',
      'round trips of books/':
        'A repeated change must be answered as the first time, whatever happened in between: every change first notes itself in a log, and an edit keeps its answer there (docs/decisions/014).',
    },
  },
  {
    what: 'the function around its database',
    asked: 'p50 0.3 ms, p99 2 ms',
    shownBy: [{ section: 'overhead' }],
  },
  {
    what: 'the emulator',
    asked: '1,000 pages a second, p99 25 ms, started in 1.5 s, nothing acknowledged lost by kill -9',
    shownBy: [{ section: 'emulator' }],
    heldBy: 'test/emulator/durability.test.ts',
  },
  {
    what: 'the Mini Program',
    asked: 'main package 500 KB, 150 KB with gzip, 200 KB over a Taro hello; all of it 1 MB',
    shownBy: [{ section: 'package bytes', goal: 'Mini Program' }],
    why: {
      'Mini Program':
        'The rest is the app: the screens behind its tabs, the copy of the shelf, and its words in two languages.',
    },
  },
  {
    what: 'setData',
    asked: 'first list and any action 16 KB, at most 2 calls, 100 bytes to select, 0 on an equal refresh',
    shownBy: [
      { section: 'setData', goal: 'bytes' },
      { section: 'setData', goal: 'calls' },
    ],
    why: {
      'bytes of the first list while':
        'Of a shelf of more than 200 books the first page is drawn when it is there, and all of them when they are: a reader has books in front of them meanwhile.',
      'calls of': 'Its three calls are the screen, the first page of books, and all of them.',
      'bytes to select':
        'To select changes the tick, its state for a screen reader and the count, each named by its path from the root of the page: the paths alone are longer than what is asked for.',
      'bytes to select the first':
        'The first that is picked also makes what can be done at the foot usable: five buttons change their look and their state.',
    },
  },
  { what: 'WXML', asked: '600 nodes, 20 deep, with 10,000 books', shownBy: [{ section: 'setData', goal: 'WXML' }] },
  {
    what: 'the list of 10,000 books in a browser slowed four times',
    asked: 'rows in 500 ms, select in 100, delete in 150, 95 of 100 frames of a scroll in 50; 800 elements',
    shownBy: [{ section: 'h5 list', goal: '10,000 books' }],
  },
  {
    what: 'the list of 1,000 books in a browser slowed four times',
    asked: 'rows in 400 ms',
    shownBy: [{ section: 'h5 list', goal: '1,000 books' }],
  },
  {
    what: 'no book source answers',
    asked: 'a book by hand 100 %, the answer within 3 s, the list as ever',
    shownBy: [
      { section: 'faults', goal: 'no source' },
      { section: 'look-up', goal: 'ms of the slowest' },
    ],
  },
  {
    what: '10 % of database calls fail',
    asked: '99.9 % of reads served, 12 % more calls',
    shownBy: [{ section: 'faults', goal: 'reads' }],
    why: {
      'reads, % the function': 'Three tries at one in ten fail together once in a thousand, which is what is asked.',
    },
  },
  {
    what: 'duplicates and lost updates',
    asked: 'none in 10,000 double submits, none in 1,000 races',
    heldBy: 'test/router/books/races.test.ts',
    counted: [{ file: 'test/router/books/races.test.ts', what: 'concurrent edits tried', least: 1_000 }],
    shownBy: [
      { section: 'promises', goal: 'duplicates' },
      { section: 'faults', goal: 'duplicates' },
    ],
  },
  {
    what: 'an answer before the time is up, whatever hangs',
    asked: '100 %',
    shownBy: [
      { section: 'promises', goal: '% of calls' },
      { section: 'look-up', goal: 'look-ups with every source dead' },
    ],
    heldBy: 'test/router/kernel/log.test.ts',
  },
  {
    what: "the platform's own performance rules",
    asked: '12 of 12',
    shownBy: [{ section: 'audit' }],
    why: {
      'rules kept':
        'On pixels: one file of a cover serves its page, the shelf and its lines, and is sharp on the largest (docs/weapp.md).',
    },
  },
  {
    what: "a reader's day",
    asked: '6 calls, 8 database reads, 2 writes',
    shownBy: ['calls', 'reads', 'writes'].map((goal) => ({ section: "a reader's day", goal })),
    why: {
      calls: 'Each opening asks what changed, and the first of a day who is here.',
      writes:
        'A change is one write to count and note it and one to make it, and an edit one more to keep its answer (docs/decisions/014): what makes it safe to repeat is paid for in writes.',
    },
  },
]

/** The goal of section "proofs" that stands for what holds another. */
export const proofOf = (heldBy: string) => `% of tests passed: ${heldBy}`
/** Its goals for how much was tried, and for how long that took. */
export const countOf = ({ what, file }: Count) => `${what}: ${file}`
export const timeOf = (heldBy: string) => `seconds: ${heldBy}`

/** The test files that `heldBy` names: "test/a/{b,c}.test.ts" are two; a command is none. */
export function testFilesOf(heldBy: string): string[] {
  if (!heldBy.startsWith('test/')) return []
  const [, before = '', names, after = ''] = /^(.*)\{(.*)\}(.*)$/.exec(heldBy) ?? []
  return names === undefined ? [heldBy] : names.split(',').map((name) => before + name + after)
}
