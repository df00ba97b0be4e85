/**
 * The collections and their indexes: applied by the emulator at start, and what a deployer creates in the console,
 * each collection with the permission "admin only" (docs/deploy.md). `_id` has its own index.
 */
export const schema = {
  collections: [
    {
      name: 'books',
      indexes: [
        { name: 'owner_key', keys: { _openid: 1, key: 1 }, unique: true },
        { name: 'owner_created', keys: { _openid: 1, createdAt: -1, _id: -1 } },
        // Walked backwards by books/changes.
        { name: 'owner_updated', keys: { _openid: 1, updatedAt: -1, _id: -1 } },
      ],
    },
    { name: 'members' },
    { name: 'settings' },
    { name: 'notes', indexes: [{ name: 'owner_created', keys: { _openid: 1, createdAt: -1, _id: -1 } }] },
    {
      name: 'shares',
      indexes: [
        { name: 'token', keys: { tokenHash: 1 } },
        { name: 'owner_created', keys: { _openid: 1, createdAt: -1, _id: -1 } },
      ],
    },
    { name: 'operations' },
    { name: 'checks', indexes: [{ name: 'owner_hash', keys: { _openid: 1, hashes: 1 } }] },
    { name: 'limits' },
    {
      name: 'catalogue',
      indexes: [
        { name: 'key', keys: { key: 1 }, unique: true },
        { name: 'isbn', keys: { isbn: 1 } },
      ],
    },
  ],
} satisfies {
  collections: { name: string; indexes?: { name: string; keys: Record<string, 1 | -1>; unique?: true }[] }[]
}
