/** The contract is WeChat's; a browser has none. */
export function PrivacyConsent(_: { onDone: () => unknown }) {
  return null
}
