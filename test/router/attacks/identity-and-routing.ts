import { type Attack, attack } from './attack'

const list = { $url: 'books/list' }

export const identityAndRouting: readonly Attack[] = [
  attack(
    1,
    'an owner on add',
    { $url: 'books/add', opId: 'attack-0001', title: 'x', _openid: 'victim' },
    'INVALID_INPUT',
    '_openid',
  ),
  attack(
    1,
    'an owner in a patch',
    { $url: 'books/update', opId: 'attack-0001', bookId: 'victims-book', rev: 1, patch: { _openid: 'x' } },
    'INVALID_INPUT',
    'patch._openid',
  ),
  attack(2, 'a forged userInfo is ignored', { ...list, userInfo: { openId: 'victim', appId: 'x' } }, 'OK'),
  ...['OPENID', 'openid', 'wxContext', 'context', 'tcbContext', 'FROM_OPENID'].map((key) =>
    attack(3, `an identity as ${key}`, { ...list, [key]: 'victim' }, 'INVALID_INPUT', key),
  ),
  ...[
    'books/list',
    'books/changes',
    'books/add',
    'session/login',
    'shares/list',
    'db/query',
    'isbn/lookup',
    'shares/check',
    'covers/put',
    'members/update',
    'settings/update',
    'account/remove',
  ].map(($url): Attack => ({ ...attack(4, `nobody calls ${$url}`, { $url }, 'UNAUTHENTICATED'), as: 'nobody' })),
  attack(
    5,
    'a timer’s event from a client',
    { Type: 'Timer', TriggerName: 'clean', Time: '', Message: '' },
    'NO_SUCH_ROUTE',
  ),
  attack(
    6,
    'an HTTP trigger’s event from a client',
    { path: '/', httpMethod: 'GET', headers: {}, body: '' },
    'NO_SUCH_ROUTE',
  ),
  attack(
    7,
    'a FROM_OPENID in the event',
    { ...list, FROM_OPENID: 'victim', FROM_APPID: 'x' },
    'INVALID_INPUT',
    'FROM_OPENID',
  ),
  {
    ...attack(8, 'a uid of the web in the place of an OPENID', { ...list, uid: 'victim' }, 'UNAUTHENTICATED'),
    as: 'nobody',
  },
  { ...attack(10, 'an id of digits alone, which the SDK makes a number', list, 'OK'), as: 'digits' },
  ...[
    ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '*', '', 'books/list ', 'BOOKS/LIST', 'books//list'],
    ...['books/list\0', null, 1, true, ['books/list'], [['books/list']], {}, { toString: 'x' }],
  ].map(($url) => attack(11, `$url ${JSON.stringify($url)}`, { $url }, 'NO_SUCH_ROUTE')),
  attack(11, 'no $url', {}, 'NO_SUCH_ROUTE'),
  attack(
    68,
    'a phone number, encrypted, at login',
    { $url: 'session/login', encryptedData: 'x', iv: 'x' },
    'INVALID_INPUT',
  ),
]
