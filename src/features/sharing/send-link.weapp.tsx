import { sharingWords } from '../../locale/sharing'
import { useWords } from '../../locale/use-text'
import { NativeButton } from '../../ui/native-button'
import type { SendLinkProps } from './send-link-props'

/** In WeChat a link is a card in a chat; the screen's own share message reads the token off the button. */
export function SendLink({ token }: SendLinkProps) {
  const text = useWords(sharingWords)
  return <NativeButton text={text.send} openType="share" id={`share-${token}`} look="solid" isCompact />
}
