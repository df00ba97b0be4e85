import * as v from 'valibot'
import { MOST_COPIES, NewBook, OnDuplicate } from '../../../contract/book'
import { OpId } from '../../../contract/operation'
import { AppError } from '../../kernel/app-error'
import { defineRoute } from '../../kernel/route'

export default defineRoute({
  permission: ['books.read', 'books.create', 'books.update'],
  input: v.strictObject({ ...NewBook.entries, opId: OpId, onDuplicate: v.optional(OnDuplicate, 'ask') }),
  async handler({ input: { opId: _, onDuplicate, ...fields }, repo }) {
    if (onDuplicate === 'copy' && fields.isbn !== undefined) {
      const filter = [{ field: 'isbn', op: 'eq' as const, value: fields.isbn }]
      const [existing] = (await repo.books.find({ filter, limit: 1 })).items
      if (existing) {
        if (existing.copies >= MOST_COPIES) throw new AppError('INVALID_INPUT', 'too many copies', { path: 'copies' })
        const patch = { copies: existing.copies + 1 }
        return { book: await repo.books.update(existing.bookId, { rev: existing.rev, patch }) }
      }
    }
    return { book: await repo.books.create(fields, { distinct: onDuplicate === 'volume' }) }
  },
})
