import { settings } from '../features/settings/my-settings'
import { links } from '../features/sharing/my-links'

/** Takes everything of this reader off this phone; how it looks and speaks stays. */
export async function forgetHere(): Promise<void> {
  links.forget()
  settings.forget()
}
