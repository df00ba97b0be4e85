import { sharingWords } from '../../locale/sharing'
import { useWords } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { say } from '../../ui/snackbar.store'
import { linkPath } from './link-path'
import type { SendLinkProps } from './send-link-props'

/** In a browser a link is an address to copy. */
export function SendLink({ token }: SendLinkProps) {
  const text = useWords(sharingWords)
  const address = `${location.origin}${location.pathname}#${linkPath(token)}`
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      say({ text: text.copied })
    } catch {
      // A browser that keeps its clipboard to itself: then by hand.
      say({ text: address, isLasting: true })
    }
  }
  return <Button text={text.copy} isCompact onPress={copy} />
}
