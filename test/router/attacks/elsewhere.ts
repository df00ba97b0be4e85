type Elsewhere = { why: string; tests?: readonly (readonly [file: string, test: string])[] }

const of = (folder: string) => (file: string, test: string) => [`test/${folder}/${file}.test.ts`, test] as const
const isbn = of('router/isbn')
const books = of('router/books')

/**
 * The cases that are more than one call: the tests that try each, by file and name, or why it cannot arise. Some begin
 * with a call, which is among the others.
 */
export const elsewhere: Readonly<Record<number, Elsewhere>> = {
  9: {
    why: 'Parallel callers, each in a process of its own; the caller is read on the first line of main.',
    tests: [of('emulator')('functions', 'keeps parallel callers apart, each in a process of its own')],
  },
  12: {
    why: 'The platform hands on objects alone; the router refuses anything else itself.',
    tests: [of('router/kernel')('event', 'that is %j is refused')],
  },
  13: {
    why: 'A table with a hole is refused at start.',
    tests: [of('router/kernel')('route', 'is refused for %s')],
  },
  36: {
    why: 'Counts, pages, sorts and errors of 5,000 pairs of worlds.',
    tests: [of('router/access')('secrecy.property', 'changes no byte of any answer')],
  },
  38: {
    why: 'The query is the same for hidden and absent, so there is no second path to time; section "attacks" of the benchmark times both.',
  },
  41: {
    why: 'Look-ups do not read the shelf; a reader’s corrections are written to their own book alone.',
    tests: [isbn('catalogue', 'stays out: what a reader writes about their own book')],
  },
  42: {
    why: 'A file is written into, and removed from, the caller’s own folder alone.',
    tests: [
      of('router/members')('update', 'removes no file that is not the caller’s, whatever address their card has'),
      of('router/account')('remove', 'erases everything of the caller, and nothing of anybody else'),
    ],
  },
  47: {
    why: 'Writes, look-ups and calls of any kind are counted, each by itself.',
    tests: [
      of('router/access')(
        'limits',
        'stops the write that is one too many, by all instances together, and says when to come back',
      ),
      of('router/access')('limits', 'counts look-ups by themselves'),
      of('router/access')('limits', 'stops calls of any kind, in each instance'),
    ],
  },
  48: {
    why: 'A few are asked at a time; each that a source is asked about counts as a look-up.',
    tests: [
      isbn('lookupMany', 'asks no source about more than a few books at a time'),
      isbn('catalogue', 'counts against nobody’s look-ups, alone or among others: a question to a source does'),
    ],
  },
  50: {
    why: 'A redirect to another host is no answer.',
    tests: [
      isbn('contract', 'a redirect to another host'),
      isbn('failing', 'follows nobody to another host, nor for ever'),
    ],
  },
  51: { why: 'An answer beyond 256 KiB is no answer.', tests: [isbn('contract', 'too much')] },
  52: {
    why: 'Pages, halves, other books, null and hostile keys.',
    tests: [
      isbn('contract', 'says what came of it: %s'),
      isbn('contract', 'makes no book of %s'),
      isbn('catalogue', 'stays out: %s'),
    ],
  },
  53: {
    why: 'What is kept is neither a record of another ISBN nor what a reader wrote, and it is learned anew after 30 days.',
    tests: [
      isbn('catalogue', 'stays out: a record of %s under the asked number'),
      isbn('catalogue', 'is learned anew after 30 days, and what the new word leaves out is kept'),
    ],
  },
  54: {
    why: 'Who asks at the same time shares one question, who asks later is told from the catalogue.',
    tests: [
      isbn('failing', 'has everybody who asks for one book at the same time share one question'),
      isbn('catalogue', 'is told again without asking anybody, and who said it'),
    ],
  },
  57: {
    why: 'No cell of an export is one that a spreadsheet would run.',
    tests: [of('src/features/account')('export', 'has no cell that a spreadsheet would run: %j')],
  },
  60: {
    why: 'An answer shows no stack; every attack here is searched for one.',
    tests: [of('router/kernel')('serve', 'gives every answer a request id and shows no stack')],
  },
  61: {
    why: '2,000 doubled and repeated adds.',
    tests: [books('races', 'makes no second book of 2,000 doubled and repeated adds')],
  },
  62: {
    why: 'Another body under a used operation id.',
    tests: [
      books('add', 'refuses another book under an operation id that was used'),
      books('update', 'refuses another change under an operation id that was used'),
    ],
  },
  63: {
    why: '1,000 concurrent edits.',
    tests: [books('races', 'loses none of 1,000 concurrent edits: each is applied, or told that another came first')],
  },
  64: {
    why: 'An edit of a removed book finds nothing; no route upserts.',
    tests: [books('remove', 'cannot be edited back: a removed book is not there, whatever revision is named')],
  },
  66: {
    why: 'Passed, refused, unanswered.',
    tests: [
      of('router/shares')('words', 'are shown when they were passed and only then: %s'),
      of('router/members')('update', 'keeps a name that is %s for its reader, and shows others the one before'),
    ],
  },
  67: {
    why: 'What a log line holds.',
    tests: [of('router/kernel')('log', 'logs one line a call that names no person, no title and no event')],
  },
  69: {
    why: 'The function and the Mini Program are searched for secrets and openids.',
    tests: [of('router/attacks')('secrets', 'no secret and no openid is in the built %s')],
  },
  70: { why: 'wx-server-sdk 4.0.2 brings an old axios of its own (docs/security.md); ours is separate.' },
}
