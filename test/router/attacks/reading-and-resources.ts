import { type Attack, attack } from './attack'

const add = { $url: 'books/add', opId: 'attack-0004' }
const nested = (depth: number) => `{"$url":"books/list","a":${'['.repeat(depth)}${']'.repeat(depth)}}`
const cursor = (content: unknown) => Buffer.from(JSON.stringify(content)).toString('base64url')

export const readingAndResources: readonly Attack[] = [
  ...[
    { $url: 'books/get' },
    { $url: 'books/update', opId: 'attack-0005', rev: 1, patch: { title: 'x' } },
    { $url: 'books/remove', opId: 'attack-0006' },
    { $url: 'books/restore', opId: 'attack-0007' },
  ].flatMap((event) => [
    attack(35, `${event.$url} of another’s private book`, { ...event, bookId: 'victims-book' }, 'NOT_FOUND'),
    attack(35, `${event.$url} of no book`, { ...event, bookId: 'nowhere' }, 'NOT_FOUND'),
  ]),
  ...['get', 'remove'].map((verb) =>
    attack(
      35,
      `db/${verb} of another’s note`,
      { $url: `db/${verb}`, collection: 'notes', id: 'victims-note' },
      'NOT_FOUND',
    ),
  ),
  attack(
    37,
    'a pattern as a prefix',
    { $url: 'books/list', filter: [{ field: 'title', op: 'prefix', value: '^.*' }] },
    'OK',
  ),
  attack(39, 'a guessed token', { $url: 'shares/view', token: 'A'.repeat(22) }, 'NOT_FOUND'),
  attack(
    40,
    'a cursor with an owner',
    { $url: 'books/list', cursor: cursor([1, 'x', { _openid: 'victim' }]) },
    'INVALID_INPUT',
    'cursor',
  ),
  attack(
    40,
    'a cursor with an operator',
    { $url: 'books/list', cursor: cursor([{ $gt: '' }, 'x']) },
    'INVALID_INPUT',
    'cursor',
  ),
  attack(40, 'a cursor that is rubbish', { $url: 'books/list', cursor: '%%%' }, 'INVALID_INPUT', 'cursor'),
  ...[[1, 'x', { _openid: 'victim' }], [{ $gt: '' }, 'x'], [-1, ''], ['0', ''], [0], [0, '', 1, 1]].map((mark) =>
    attack(
      40,
      `a mark ${JSON.stringify(mark)}`,
      { $url: 'books/changes', since: cursor(mark) },
      'INVALID_INPUT',
      'since',
    ),
  ),
  attack(
    40,
    'a mark before everybody’s books finds only one’s own',
    { $url: 'books/changes', since: cursor([0, '']) },
    'OK',
  ),
  attack(40, 'a cursor far away finds only one’s own', { $url: 'books/list', cursor: cursor([9e15, 'zzz']) }, 'OK'),
  attack(
    42,
    'a file of another’s as a picture of oneself',
    { $url: 'members/update', opId: 'attack-0008', avatar: 'cloud://local-env.local/pictures/victim/avatar-1.jpg' },
    'INVALID_INPUT',
    'avatar',
  ),
  attack(43, 'a body over 64 KiB', { ...add, title: 'x', note: 'x'.repeat(66_000) }, 'PAYLOAD_TOO_LARGE'),
  attack(44, 'nesting of 40,000', nested(40_000), 'INVALID_INPUT'),
  attack(44, 'nesting of nine', nested(9), 'INVALID_INPUT'),
  attack(
    45,
    'ten thousand keys',
    { $url: 'books/add', ...Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`k${i}`, 1])) },
    'PAYLOAD_TOO_LARGE',
  ),
  attack(
    45,
    'a thousand tags',
    { ...add, title: 'x', tags: Array.from({ length: 1_000 }, (_, i) => `t${i}`) },
    'INVALID_INPUT',
    'tags',
  ),
  attack(45, 'a title of 60 KB', { ...add, title: 'x'.repeat(60_000) }, 'INVALID_INPUT', 'title'),
  attack(
    46,
    'a regular expression that never ends',
    { $url: 'books/list', filter: [{ field: 'title', op: 'prefix', value: '(a+)+$' }] },
    'OK',
  ),
  attack(
    46,
    'a regular expression as an operator',
    { $url: 'books/list', filter: [{ field: 'title', op: 'regex', value: '(a+)+$' }] },
    'INVALID_INPUT',
    'filter.0.op',
  ),
  attack(
    48,
    'twenty-one ISBNs in a call',
    { $url: 'isbn/lookupMany', isbns: Array(21).fill('9787536692930') },
    'INVALID_INPUT',
    'isbns',
  ),
  ...[
    '../../x',
    '9787111128069?apikey=x',
    '9787111128069#',
    '%2f',
    '9787111128069/../../internal',
    'http://169.254.169.254/',
  ].map((isbn) => attack(49, `an ISBN ${isbn}`, { $url: 'isbn/lookup', isbn }, 'INVALID_INPUT', 'isbn')),
  attack(
    55,
    'an address of one’s own for the source',
    { $url: 'isbn/lookup', isbn: '9787536692930', baseURL: 'http://169.254.169.254' },
    'INVALID_INPUT',
    'baseURL',
  ),
  ...['javascript:alert(1)', 'data:image/svg+xml,<svg onload=alert(1)>', 'http://x/y.jpg', 'https://x/"onerror="'].map(
    (cover) => attack(56, `a cover ${cover}`, { ...add, title: 'x', cover }, 'INVALID_INPUT', 'cover'),
  ),
  ...['next', 'redirect', 'url'].map((key) =>
    attack(58, `an address to go on to as ${key}`, { $url: 'books/list', [key]: 'https://x/' }, 'INVALID_INPUT', key),
  ),
  ...['a\0b', 'a\u202eb', 'a\u2066b', '\u0007', '\u0085'].map((title) =>
    attack(59, `a title ${JSON.stringify(title)}`, { ...add, title }, 'INVALID_INPUT', 'title'),
  ),
]
