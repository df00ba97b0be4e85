import * as v from 'valibot'
import { Isbn } from '../../../contract/isbn'
import { defineRoute } from '../../kernel/route'

export default defineRoute({
  permission: ['catalogue.read', 'catalogue.learn'],
  input: v.strictObject({ isbn: Isbn }),
  async handler({ input, repo, services, countLookups, deadline }) {
    return services.isbn.lookup(input.isbn, { catalogue: repo.catalogue, countLookups, deadline })
  },
})
