import * as v from 'valibot'
import { pageOf } from '../../../contract/filter'
import { defineRoute } from '../../kernel/route'

const { limit, cursor } = pageOf('createdAt')

export default defineRoute({
  permission: 'own:shares.read',
  input: v.strictObject({ limit, cursor }),
  async handler({ input, repo }) {
    const { items, ...rest } = await repo.own.shares.find(input)
    return { items: items.map(({ sealedToken: _, ...share }) => share), ...rest }
  },
})
