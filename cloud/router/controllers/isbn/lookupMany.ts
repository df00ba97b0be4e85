import * as v from 'valibot'
import { Isbn } from '../../../contract/isbn'
import { MOST_LOOKUPS } from '../../../contract/lookup'
import { defineRoute } from '../../kernel/route'

export default defineRoute({
  permission: ['catalogue.read', 'catalogue.learn'],
  input: v.strictObject({ isbns: v.pipe(v.array(Isbn), v.minLength(1), v.maxLength(MOST_LOOKUPS)) }),
  async handler({ input, repo, services, countLookups, deadline }) {
    const context = { catalogue: repo.catalogue, countLookups, deadline }
    return { items: await services.isbn.lookupMany(input.isbns, context) }
  },
})
