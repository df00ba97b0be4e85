import { person } from '../api/person'
import { forgetFiles } from '../features/account/save-file'
import { forgetInbox } from '../features/inbox/my-inbox'
import { settings } from '../features/settings/my-settings'
import { links } from '../features/sharing/my-links'
import { device } from '../storage/device'
import { library, session } from '../sync/my-library'

/** Takes everything of this reader off this phone; how it looks and speaks stays. */
export async function forgetHere(): Promise<void> {
  await library.forget()
  session.forget()
  links.forget()
  settings.forget()
  forgetInbox()
  forgetFiles()
  // Forms that were not finished, too: what is one person's is kept under their name.
  for (const key of device.keys()) if (key.endsWith(`.${person()}`)) device.remove(key)
}
