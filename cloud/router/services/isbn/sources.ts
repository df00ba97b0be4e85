import type { Environment } from '../../environment'
import { kindOf, type Source } from './source'
import { google } from './sources/google'
import { juhe } from './sources/juhe'
import { neodb } from './sources/neodb'
import { nlc } from './sources/nlc'
import { openLibrary } from './sources/open-library'
import { tanshu } from './sources/tanshu'

/** Every source there is; when each is asked is in its own file (docs/sources.md has the whole as a table). */
export const everySource: readonly Source[] = [tanshu, juhe, nlc, neodb, openLibrary, google]

/** Whether this deployment asks a source at all. */
export function isOn({ id, needsKey, isOptIn }: Source, environment: Environment): boolean {
  if (needsKey && !environment.isbnKey(id)) return false
  return !isOptIn || environment.isbnUrl(id) !== undefined
}

/** Those who are asked about a book, in their turn. */
export function inTurn<S extends { source: Source }>(all: readonly S[], isbn13: string): S[] {
  const kind = kindOf(isbn13)
  const turn = ({ source }: S) => source.covers[kind]?.turn ?? 0
  return all.filter(({ source }) => source.covers[kind]).sort((a, b) => turn(a) - turn(b))
}
