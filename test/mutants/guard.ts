// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the mutants are source text, some of it with templates

/** One wrong change to the guard; some test of `suite` must notice it. */
export type Mutant = { file: string; from: string; to: string; suite: readonly string[] }

const access = (file: string) => `cloud/router/access/${file}.ts`
const mutate = (file: string, suite: readonly string[], changes: readonly [string, string][]): Mutant[] =>
  changes.map(([from, to]) => ({ file: access(file), from, to, suite }))

const operations = 'test/router/access/operations'
const inProcess = ['predicate', 'policy', 'repository', 'twin-removed', 'matrix.test', 'query.property', 'secrecy'].map(
  (name) => `test/router/access/${name}`,
)

/** Every place of policy, predicate and repository where a slip would open a road, or close the right one. */
export const mutants: readonly Mutant[] = [
  ...mutate('predicate', inProcess, [
    ["const asked = of.filter((part) => part.kind !== 'never')", 'const asked = of'],
    ["kind: 'all', of: asked", "kind: 'any', of: asked"],
    ["kind: 'any', of: asked", "kind: 'all', of: asked"],
    ["case 'always':\n      return true", "case 'always':\n      return false"],
    ["case 'never':\n      return false", "case 'never':\n      return true"],
    ['rule.of.every(', 'rule.of.some('],
    ['rule.of.some((part) => holds', 'rule.of.every((part) => holds'],
    ['Object.hasOwn(document, rule.field) ? document[rule.field] : undefined', 'document[rule.field]'],
    ['return actual === rule.value', 'return actual == rule.value'],
    ['return actual === rule.value', 'return true'],
    ['Array.isArray(actual) && actual.includes(rule.value)', 'actual === rule.value'],
    ["typeof actual === 'string' && actual.startsWith", "typeof actual === 'string' && actual.includes"],
    ["case 'never':\n      return undefined", "case 'never':\n      return {}"],
    ['complete ? { $and: parts } : undefined', '{ $and: parts }'],
    ['parts.length > 0 ? { $or: parts } : undefined', '{ $or: parts }'],
    ['{ $eq: rule.value }, ...listOnly(rule.field)', '{ $eq: rule.value }'],
    ['[...rule.values] }, ...scalarOnly(rule.field)', '[...rule.values] }'],
    ['escaped(rule.value)}` }', 'rule.value}` }'],
    ['[`$${rule.kind}`]: rule.value }, ...scalarOnly(rule.field)', '[`$${rule.kind}`]: rule.value }'],
    ['if (typeof actual !== typeof value) return false', ''],
    ['lt: order < 0', 'lt: order <= 0'],
    ['gte: order >= 0', 'gte: order > 0'],
  ]),
  ...mutate('policy', inProcess, [
    [
      'narrow: { read: mine, view: granted, update: mine, remove: mine, erase: ownOnly }',
      'narrow: { view: granted, update: mine, remove: mine, erase: ownOnly }',
    ],
    [
      'narrow: { read: mine, view: granted, update: mine, remove: mine, erase: ownOnly }',
      'narrow: { read: mine, update: mine, remove: mine, erase: ownOnly }',
    ],
    [
      'narrow: { read: mine, view: granted, update: mine, remove: mine, erase: ownOnly }',
      'narrow: { read: mine, view: granted, remove: mine, erase: ownOnly }',
    ],
    [
      'narrow: { read: mine, view: granted, update: mine, remove: mine, erase: ownOnly }',
      'narrow: { read: mine, view: granted, update: mine, erase: ownOnly }',
    ],
    ["members: { type: 'creatorWriteAllRead'", "members: { type: 'creatorOnly'"],
    ["notes: { type: 'creatorOnly'", "notes: { type: 'creatorWriteAllRead'"],
    ["settings: { type: 'creatorOnly'", "settings: { type: 'adminOnly'"],
    ["catalogue: { type: 'adminWriteAllRead' }", "catalogue: { type: 'creatorWriteAllRead' }"],
    ["shares: { type: 'adminOnly'", "shares: { type: 'creatorOnly'"],
    ["limits: { type: 'adminOnly'", "limits: { type: 'adminWriteAllRead'"],
    ["checks: { type: 'adminOnly'", "checks: { type: 'creatorOnly'"],
    ['return actor.onlyOwn ? mine(actor) : never', 'return mine(actor)'],
    ['narrow?.erase?.(actor) ?? never', 'narrow?.erase?.(actor) ?? always'],
    [
      'creatorWriteAllRead: { read: anybody, write: either(mine, admin) }',
      'creatorWriteAllRead: { read: anybody, write: anybody }',
    ],
    [
      'creatorWriteAllRead: { read: anybody, write: either(mine, admin) }',
      'creatorWriteAllRead: { read: anybody, write: mine }',
    ],
    ['creatorOnly: { read: either(mine, admin), write', 'creatorOnly: { read: mine, write'],
    ['adminWriteAllRead: { read: anybody, write: admin }', 'adminWriteAllRead: { read: admin, write: admin }'],
    ['adminOnly: { read: admin, write: admin }', 'adminOnly: { read: anybody, write: admin }'],
    ['actor.onlyOwn ? mine(actor) : always', 'always'],
    ["actor.openid ? eq('_openid', actor.openid) : never", "eq('_openid', actor.openid ?? '')"],
    ['if (!grant) return never', 'if (!grant) return always'],
    ["all(eq('_openid', grant.owner), eq('isPrivate', false))", "eq('_openid', grant.owner)"],
    ["all(eq('_openid', grant.owner), eq('isPrivate', false))", "eq('isPrivate', false)"],
    ["return all(shown, has('tags', grant.scope.value))", 'return shown'],
    ["return all(shown, eq('location', grant.scope.value))", 'return shown'],
    ['actor.isAdmin ? always : never', 'always'],
    ['actor.isAdmin ? always : never', 'never'],
  ]),
  ...mutate(
    'reading',
    [...inProcess, 'test/router/books/list', 'test/router/db'],
    [
      ['all(ruleFor(actor, name, verb), alive)', 'ruleFor(actor, name, verb)'],
      ['all(ruleFor(actor, name, verb), alive)', 'alive'],
      ['toQuery(all(rule, asked))\n      if', 'toQuery(asked)\n      if'],
      ['return query ? database.count(name, query) : 0', 'return database.count(name, toQuery(asked) ?? {})'],
      ['if (kind === undefined) throw', 'if (false) throw'],
      ["collection.open[sort.field] === 'sortable'", 'true'],
      ['limit: limit + 1', 'limit'],
      ['found.slice(0, limit)', 'found'],
    ],
  ),
  ...mutate('cursor', inProcess, [
    ["direction === 'asc' ? 'gt' : 'lt'", "direction === 'asc' ? 'lt' : 'gt'"],
    ["all(eq(field, value), { kind, field: '_id', value: id })", 'eq(field, value)'],
    ['any({ kind, field, value }, all(', 'all({ kind, field, value }, any('],
  ]),
  ...mutate(
    'creating',
    [
      ...inProcess,
      operations,
      'test/router/books/add',
      'test/router/books/remove',
      'test/router/db',
      'test/router/session',
    ],
    [
      ['_openid: openid,', '_openid: String(fields._openid ?? openid),'],
      ['if (!holds(rule, document)) throw', 'if (false) throw'],
      ['derivedId(name, openid, receipt.opId', 'derivedId(name, receipt.opId'],
      ['isRemoved: false,', 'isRemoved: true,'],
      ['alreadyDone(standing, access.receipt) || !onePerOwner', 'true'],
      ['alreadyDone(standing, access.receipt) || !onePerOwner', 'alreadyDone(standing, access.receipt)'],
      ['alreadyDone(standing, access.receipt) || !onePerOwner', '!onePerOwner'],
      ['if (standing.isRemoved) return', 'if (false) return'],
      ['digest === access.receipt.digest', 'false'],
      ['if (isUntouched || !open.patch) return standing', 'if (!open.patch) return standing'],
      ['if (isUntouched || !open.patch) return standing', 'return standing'],
      ['createdAt: standing.createdAt, updatedAt', 'updatedAt'],
      ['return collection.onePerOwner ? answered', 'return false ? answered'],
      ['if (fields.isDistinct === true) return undefined', ''],
      ['(distinct ? undefined : naturalKey(collection, fields)) ?? id', 'id'],
      ["eq('_openid', actor.openid),", ''],
    ],
  ),
  ...mutate(
    'changing',
    [...inProcess, operations, 'test/router/books/update', 'test/router/books/remove', 'test/router/books/add'],
    [
      ["all(alive, eq('rev', rev))", 'alive'],
      ["all(alive, eq('rev', rev))", "eq('rev', rev)"],
      ["ruleFor(access.actor, name, wanted.verb), eq('_id', id))", "eq('_id', id))"],
      ["all(ruleFor(access.actor, name, wanted.verb), eq('_id', id))", 'ruleFor(access.actor, name, wanted.verb)'],
      ['{ $and: [query, notYet] }', 'query'],
      ['if (alreadyDone(current, receipt)) return current', ''],
      ['$inc: { rev: 1 }', '$inc: { rev: 0 }'],
      ['{ isRemoved: true }, key: id }', '{ isRemoved: true } }'],
      ["const where = eq('isRemoved', true)", 'const where = always'],
      ["rev === undefined ? always : eq('rev', rev)", 'always'],
      ['if (!twin && !isLast)', 'if (false)'],
    ],
  ),
  ...mutate(
    'receipt',
    [operations, 'test/router/books/add', 'test/router/books/update'],
    [
      ['earlier && earlier.digest !== receipt.digest', 'false'],
      ['return earlier !== undefined', 'return false'],
      ['JSON.stringify([url, body])', 'url'],
    ],
  ),
  ...mutate(
    'grants',
    [...inProcess, 'test/router/shares'],
    [
      ["all(eq('tokenHash', hashOf(token)), eq('isRemoved', false))", "eq('isRemoved', false)"],
      ["all(eq('tokenHash', hashOf(token)), eq('isRemoved', false))", "eq('tokenHash', hashOf(token))"],
      ['share.expiresAt > now', 'true'],
      ['if (!share || !isOpen(share, now))', 'if (!share)'],
    ],
  ),
  ...mutate(
    'documents',
    ['test/router/db'],
    [
      ['if (!isCollection(name)) throw', 'if (false) throw'],
      ['Object.hasOwn(collections, name)', 'name in collections'],
      ['return parsed(schema, data, path)', 'return data as Record<string, unknown>'],
      ['...pick(document, opened.shows)', '...document'],
    ],
  ),
  ...mutate(
    'limits',
    ['test/router/access/limits', 'test/router/isbn/catalogue'],
    [
      ['if (calls > limits.calls)', 'if (calls > limits.calls + 1)'],
      ['most: limits.lookups, amount }', 'most: limits.lookups }'],
    ],
  ),
  ...mutate(
    'learning',
    ['test/router/access/learning'],
    [
      ['|| !holds(rule, document)', ''],
      ['const kept = writable(fields)', 'const kept = fields'],
      ['_openid: NOBODY', '_openid: receipt.opId'],
      ["derivedId(name, receipt.opId, key ?? '')", "derivedId(name, key ?? '')"],
      ['all(rule, alive, eq(', 'all(alive, eq('],
      ["alive, eq('key', key))", 'alive)'],
      ['$set: { ...kept, updatedAt: at }', '$set: { updatedAt: at }'],
      ['updatedAt: at }, $inc', '}, $inc'],
      [', $inc: { rev: 1 }', ''],
    ],
  ),
  ...mutate(
    'turn',
    ['test/router/access/limits', operations],
    [
      ['[`${times}.${most - amount}`]: { $exists: false }', '[`${times}.${most}`]: { $exists: false }'],
      ['[`${times}.${amount - 1}`]: { $lte: at - MINUTE_MS }', '[`${times}.${amount - 1}`]: { $lte: at }'],
      ['$slice: -most', '$slice: -1'],
      ['attempt <= ATTEMPTS', 'attempt <= 1'],
      ['...(notes ? [notes.unless] : [])', ''],
      ['Array<number>(amount)', 'Array<number>(1)'],
      ['if (there && notes?.isNoted(there)) return there', ''],
    ],
  ),
  ...mutate(
    'operations',
    [operations],
    [
      ['earlierIn(noted, receipt)?.digest !== receipt.digest', 'false'],
      ['earlierIn(noted, receipt)?.digest !== receipt.digest', 'true'],
      ['answer.opId === receipt.opId && answer.id === id', 'answer.id === id'],
      ['$slice: -ANSWERS_KEPT', '$slice: -1'],
      ['refusal instanceof AppError && !noted', 'false'],
      ['refusal instanceof AppError && !noted', 'refusal instanceof AppError'],
      ['earlier.opId === opId', 'true'],
      ["_id: derivedId('operations', openid)", "_id: derivedId('operations', 'anybody')"],
    ],
  ),
]
