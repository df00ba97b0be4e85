import * as v from 'valibot'
import { type VisitorBook, visitorWords } from '../../../contract/book'
import { pageOf } from '../../../contract/filter'
import { type Scope, ShareToken } from '../../../contract/share'
import { defineVisit } from '../../kernel/route'
import { picturesOf } from '../../services/isbn/pictures'

const { limit, cursor } = pageOf('createdAt')

/**
 * What a share shows, to whoever holds its token; nobody needs to sign in. A book whose words have not passed the check
 * is left out, so a page may have fewer books than asked for and still not be the last. Its picture is the catalogue's:
 * nobody checks a photograph (docs/decisions/020).
 */
export default defineVisit({
  permission: ['books.view', 'members.read', 'catalogue.read'],
  input: v.strictObject({ token: ShareToken, limit, cursor }),
  async handler({ input: { token: _, ...page }, repo, visit, words }) {
    const [card, { items, ...rest }] = await Promise.all([repo.members.peek(visit.ownerId), repo.books.view(page)])
    const [{ passed }, pictures] = await Promise.all([
      words.judge(items.map(visitorWords)),
      picturesOf(items.flatMap(isbnOfPictured), repo.catalogue),
    ])
    return {
      owner: { nickname: card?.nickname ?? '', avatar: card?.avatar ?? '' },
      scope: shown(visit.scope),
      items: items.filter((book) => passed.has(visitorWords(book))).map((book) => shownBook(book, pictures)),
      ...rest,
    }
  },
})

// Where things stand in somebody's home is not told to visitors.
const shown = (scope: Scope) => (scope.kind === 'location' ? { kind: scope.kind } : scope)

const isbnOfPictured = ({ cover, isbn }: VisitorBook) => (cover === undefined ? [] : (isbn ?? []))

function shownBook({ cover: own, ...book }: VisitorBook, pictures: ReadonlyMap<string, string>): VisitorBook {
  // A book without a cover has none for visitors either.
  const cover = own === undefined || book.isbn === undefined ? undefined : pictures.get(book.isbn)
  return { ...book, ...(cover !== undefined && { cover }) }
}
