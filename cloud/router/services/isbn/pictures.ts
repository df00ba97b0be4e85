import type { Catalogue } from './kept'

/** The pictures that the catalogue has of these books, by ISBN: what sources gave, never what a reader sent. */
export async function picturesOf(
  isbns: readonly string[],
  catalogue: Pick<Catalogue, 'find'>,
): Promise<ReadonlyMap<string, string>> {
  if (isbns.length === 0) return new Map()
  const filter = [{ field: 'isbn', op: 'in' as const, value: [...isbns] }]
  const { items } = await catalogue.find({ filter, limit: isbns.length })
  return new Map(items.flatMap(({ isbn, metadata }) => (metadata?.cover === undefined ? [] : [[isbn, metadata.cover]])))
}
