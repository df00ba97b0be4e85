import { Refusal } from '../asks'
import { isTold, later } from '../calling'
import type { Members, Wiring } from '../wiring'

// Of what this harness provides, what WeChat's privacy guide covers.
const COVERED = new Set([
  ...['chooseMedia', 'chooseImage', 'chooseMessageFile', 'saveImageToPhotosAlbum', 'addToFavorites'],
  'button.chooseAvatar',
  ...['getClipboardData', 'setClipboardData', 'requirePrivacyAuthorize'],
])

export function privacyMembers(wiring: Wiring): Members {
  const { device } = wiring
  return {
    getPrivacySetting: later(wiring, 'getPrivacySetting', () => ({
      needAuthorization: !device.hasAgreedToPrivacy,
      privacyContractName: '《私家书柜隐私保护指引》',
    })),
    openPrivacyContract: later(wiring, 'openPrivacyContract', () => {}),
    requirePrivacyAuthorize: later(wiring, 'requirePrivacyAuthorize', () =>
      withPrivacy(wiring, 'requirePrivacyAuthorize'),
    ),
    // Unlike other listeners the last one replaces those before it.
    onNeedPrivacyAuthorization(listener: (resolve: unknown, info?: unknown) => void) {
      wiring.listeners.set('needPrivacyAuthorization', [listener])
    },
    getSetting: later(wiring, 'getSetting', () => ({ authSetting: Object.fromEntries(device.permissions) })),
  }
}

/** Waits until the person agrees to the privacy guide, if this API is covered and they have not. */
export async function withPrivacy(wiring: Wiring, name: string): Promise<void> {
  const { device, listeners, realm, journal, asks, agreedButtons } = wiring
  if (device.hasAgreedToPrivacy || !COVERED.has(name)) return
  const [listener] = listeners.get('needPrivacyAuthorization') ?? []
  // Without a dialog of the app's own, WeChat shows its own.
  if (!listener) {
    asks.take('privacyDialog', { referrer: name })
    device.hasAgreedToPrivacy = true
    return
  }
  // Until they have answered, nothing goes on by itself.
  journal.pending -= 1
  const answered = new Promise<void>((agreed, refused) => {
    const resolve = (said: unknown) => {
      const { event, buttonId } = isTold(said) ? said : {}
      if (event === 'agree' && !agreedButtons.has(String(buttonId))) {
        journal.trouble('needPrivacyAuthorization', `agreed by the button ${buttonId}, which was not pressed`)
      }
      if (event === 'agree') {
        device.hasAgreedToPrivacy = true
        agreed()
      }
      if (event === 'disagree') refused(new Refusal('privacy permission is not authorized', { errno: 104 }))
    }
    journal.guard('needPrivacyAuthorization', () => listener(resolve, realm.copy({ referrer: name })))
  })
  await answered.finally(() => {
    journal.pending += 1
  })
}
