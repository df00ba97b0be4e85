import { View } from '@tarojs/components'
import { accountWords } from '../../locale/account'
import { useWords } from '../../locale/use-text'
import { Heading } from '../../ui/heading'
import { Notice } from '../../ui/notice'
import { WorkButton } from '../../ui/work-button'

type SignOutProps = {
  /** Changes that are not sent, and scanned codes that are no books yet. */
  waiting: number
  scanned: number
  onSend: () => Promise<unknown>
  onSignOut: () => Promise<unknown>
}

/** Takes the copy off this phone. What has not been sent yet would be lost, so it is told first. */
export function SignOut({ waiting, scanned, onSend, onSignOut }: SignOutProps) {
  const text = useWords(accountWords)
  return (
    <View>
      <Heading level={2} text={text.signOut} />
      <Notice tone="remark" text={text.signOutText} />
      {waiting > 0 && (
        <Notice tone="failure" title={text.waiting(waiting)} text={text.waitingText}>
          <WorkButton text={text.send} look="outline" isCompact onPress={onSend} />
        </Notice>
      )}
      {scanned > 0 && <Notice tone="failure" title={text.scanned(scanned)} text={text.scannedText} />}
      <WorkButton text={waiting + scanned > 0 ? text.signOutAnyway : text.signOut} look="outline" onPress={onSignOut} />
    </View>
  )
}
