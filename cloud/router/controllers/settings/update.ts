import * as v from 'valibot'
import { DEFAULT_SETTINGS, SettingsPatch } from '../../../contract/member'
import { OpId } from '../../../contract/operation'
import { defineRoute } from '../../kernel/route'

/** What a reader chose for the app, kept for their other phones. */
export default defineRoute({
  permission: 'settings.update',
  input: v.strictObject({ opId: OpId, patch: SettingsPatch }),
  async handler({ input: { patch }, repo }) {
    return { settings: await repo.settings.keep(patch, DEFAULT_SETTINGS) }
  },
})
