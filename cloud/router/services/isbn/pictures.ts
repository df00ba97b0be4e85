import { type Catalogue, entriesOf } from './kept'

/** The pictures that the catalogue has of these books, by ISBN: what sources gave, never what a reader sent. */
export async function picturesOf(
  isbns: readonly string[],
  catalogue: Pick<Catalogue, 'find'>,
): Promise<ReadonlyMap<string, string>> {
  if (isbns.length === 0) return new Map()
  const entries = [...(await entriesOf(catalogue, isbns)).values()]
  return new Map(entries.flatMap(({ isbn, metadata }) => (metadata?.cover ? [[isbn, metadata.cover]] : [])))
}
