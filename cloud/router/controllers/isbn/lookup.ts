import * as v from 'valibot'
import { Isbn } from '../../../contract/isbn'
import { defineRoute } from '../../kernel/route'

export default defineRoute({
  permission: 'catalogue.read',
  limit: 'lookups',
  input: v.strictObject({ isbn: Isbn }),
  async handler({ input, services, deadline }) {
    return services.lookup(input.isbn, deadline)
  },
})
