import * as v from 'valibot'
import { AppError } from '../../kernel/app-error'
import { defineRoute } from '../../kernel/route'

/** How the book sources have done for the instance that happens to answer. */
export default defineRoute({
  permission: 'catalogue.read',
  input: v.strictObject({}),
  async handler({ caller, services }) {
    if (!caller.isAdmin) throw new AppError('FORBIDDEN', 'for admins only')
    return services.isbn.health()
  },
})
