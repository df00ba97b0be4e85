import { type Attack, attack } from './attack'

const add = { $url: 'books/add', opId: 'attack-0002', title: 'x' }
const update = { $url: 'books/update', opId: 'attack-0003', bookId: 'victims-book', rev: 1 }
const query = { $url: 'db/query', collection: 'notes' }
const operators = [
  { $ne: null },
  { $gt: '' },
  { $in: ['a'] },
  { $regex: '.*' },
  { $exists: true },
  { $where: '1' },
  { $expr: {} },
]

export const operatorsAndWrites: readonly Attack[] = [
  ...operators.flatMap((operator) => [
    attack(
      14,
      `an isbn ${JSON.stringify(operator)}`,
      { $url: 'isbn/lookup', isbn: operator },
      'INVALID_INPUT',
      `isbn.${Object.keys(operator)[0]}`,
    ),
    attack(
      14,
      `a bookId ${JSON.stringify(operator)}`,
      { $url: 'books/get', bookId: operator },
      'INVALID_INPUT',
      `bookId.${Object.keys(operator)[0]}`,
    ),
  ]),
  attack(
    14,
    'an encoded regular expression',
    { $url: 'books/get', bookId: { $regularExpression: { pattern: '.', options: '' } } },
    'INVALID_INPUT',
    'bookId.$regularExpression',
  ),
  attack(15, 'a dotted key, deep down', { ...add, tags: [{ 'a.b': 1 }] }, 'INVALID_INPUT', 'tags.0.a.b'),
  attack(15, 'a key with NUL', { ...add, 'a\0b': 1 }, 'INVALID_INPUT'),
  attack(
    16,
    '__proto__ in the data',
    `{"$url":"books/add","opId":"attack-0002","title":"x","__proto__":{"_openid":"victim","is_admin":true}}`,
    'INVALID_INPUT',
    '__proto__',
  ),
  attack(
    16,
    '__proto__ deep in the data',
    `{"$url":"db/add","collection":"notes","data":{"text":"x","__proto__":{"_openid":"victim"}}}`,
    'INVALID_INPUT',
    'data.__proto__',
  ),
  attack(16, 'a constructor in the data', { ...add, constructor: { prototype: {} } }, 'INVALID_INPUT', 'constructor'),
  attack(
    17,
    'an owner in the filter',
    { ...query, filter: [{ field: '_openid', op: 'eq', value: 'victim' }] },
    'INVALID_INPUT',
    'filter.0.field',
  ),
  attack(18, 'an $or beside the filter', { ...query, $or: [{}] }, 'INVALID_INPUT', '$or'),
  attack(18, 'a filter that is an object', { ...query, filter: { text: 'x' } }, 'INVALID_INPUT', 'filter'),
  attack(19, 'an empty id', { $url: 'books/get', bookId: '' }, 'INVALID_INPUT', 'bookId'),
  attack(19, 'an id that is a number', { $url: 'books/get', bookId: 123 }, 'INVALID_INPUT', 'bookId'),
  attack(19, 'the id of another collection', { $url: 'books/get', bookId: 'victims-note' }, 'NOT_FOUND'),
  attack(19, 'an id of 10 KB', { $url: 'books/get', bookId: 'a'.repeat(10_240) }, 'INVALID_INPUT', 'bookId'),
  ...['user', '../x', { a: 1 }, ['notes'], '__proto__', ''].map((collection) =>
    attack(
      20,
      `a collection ${JSON.stringify(collection)}`,
      { $url: 'db/query', collection },
      'INVALID_INPUT',
      'collection',
    ),
  ),
  ...['_openid', '__proto__', 'a$where{}', 'text'].map((field) =>
    attack(21, `a sort by ${field}`, { ...query, sort: { field, direction: 'asc' } }, 'INVALID_INPUT', 'sort.field'),
  ),
  attack(
    21,
    'a hundred sorts',
    { ...query, sort: Array(100).fill({ field: 'createdAt', direction: 'asc' }) },
    'INVALID_INPUT',
    'sort.field',
  ),
  attack(22, 'a projection', { ...query, field: { secret: { $first: '$secret' } } }, 'INVALID_INPUT'),
  ...[0, -5, 1e9, '10', 1.5, null].map((limit) =>
    attack(23, `a limit of ${JSON.stringify(limit)}`, { ...query, limit }, 'INVALID_INPUT', 'limit'),
  ),
  attack(23, 'a skip', { ...query, skip: 1e9 }, 'INVALID_INPUT', 'skip'),
  attack(24, 'an aggregation', { $url: 'db/aggregate', collection: 'notes', stages: [] }, 'NO_SUCH_ROUTE'),
  ...['_id', '_openid', 'createdAt', 'rev', 'role', 'is_admin', 'owner', 'receipts', 'key', 'isRemoved'].map((field) =>
    attack(25, `a patch of ${field}`, { ...update, patch: { [field]: 'x' } }, 'INVALID_INPUT', `patch.${field}`),
  ),
  ...['$set', '$unset', '$rename', '$inc'].map((operator) =>
    attack(
      26,
      `a patch with ${operator}`,
      { ...update, patch: { [operator]: { isPrivate: 1 } } },
      'INVALID_INPUT',
      `patch.${operator}`,
    ),
  ),
  ...['meta.owner', 'tags.0', 'isPrivate.x'].map((path) =>
    attack(27, `a patch of ${path}`, { ...update, patch: { [path]: 'x' } }, 'INVALID_INPUT', `patch.${path}`),
  ),
  ...['false', 0, null, [false], {}].map((flag) =>
    attack(
      28,
      `a flag ${JSON.stringify(flag)}`,
      { ...update, patch: { isPrivate: flag } },
      'INVALID_INPUT',
      'patch.isPrivate',
    ),
  ),
  attack(
    29,
    'a list as data',
    { $url: 'db/add', collection: 'notes', data: [{ text: 'x' }] },
    'INVALID_INPUT',
    'data.text',
  ),
  attack(30, 'an id of one’s own choice', { ...add, _id: 'victims-book' }, 'INVALID_INPUT', '_id'),
  attack(31, 'set on a foreign id', { $url: 'books/set', bookId: 'victims-book' }, 'NO_SUCH_ROUTE'),
  attack(32, 'a hasOwnProperty of one’s own', { ...add, hasOwnProperty: 1 }, 'INVALID_INPUT', 'hasOwnProperty'),
  attack(33, 'an empty patch', { ...update, patch: {} }, 'INVALID_INPUT', 'patch'),
  attack(
    34,
    'an update without an id',
    { $url: 'books/update', opId: 'attack-0003', rev: 1, patch: { title: 'x' } },
    'INVALID_INPUT',
    'bookId',
  ),
  attack(65, 'a transaction of one’s own', { $url: 'db/runTransaction', collection: 'notes' }, 'NO_SUCH_ROUTE'),
]
