import * as v from 'valibot'
import { visitorWords } from '../../../contract/book'
import { AppError } from '../../kernel/app-error'
import { defineRoute } from '../../kernel/route'

const PAGE = 200

/**
 * Has WeChat judge the words of a page of the caller's books that are not private, oldest change first, so that
 * visitors see them: after a share was made, and for what changed `since`. Answers the books whose words were refused.
 * @throws AppError UPSTREAM_FAILED when there was no answer; what was answered before is kept.
 */
export default defineRoute({
  permission: 'books.read',
  limit: 'writes',
  input: v.strictObject({
    since: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
    cursor: v.optional(v.pipe(v.string(), v.maxLength(2_500))),
  }),
  async handler({ input: { since, cursor }, repo, words }) {
    const { items, cursor: next } = await repo.books.find({
      filter: [
        { field: 'isPrivate', op: 'eq', value: false },
        { field: 'updatedAt', op: 'gt', value: since },
      ],
      sort: { field: 'updatedAt', direction: 'asc' },
      limit: PAGE,
      cursor,
    })
    const { passed, refused } = await words.judge(items.map(visitorWords))
    const judged = items.map((book) => ({ ...book, words: visitorWords(book) }))
    if (judged.some((book) => !passed.has(book.words) && !refused.has(book.words))) {
      throw new AppError('UPSTREAM_FAILED', 'the check of words did not answer', { details: { reason: 'unanswered' } })
    }
    return {
      refused: judged
        .filter((book) => refused.has(book.words))
        .map(({ bookId, title, updatedAt }) => ({ bookId, title, updatedAt })),
      checked: items.length,
      /** What changed up to here has been judged. */
      checkedUpTo: items.at(-1)?.updatedAt ?? since,
      ...(next !== undefined && { cursor: next }),
    }
  },
})
