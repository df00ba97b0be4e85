import { useLoad, useRouter } from '@tarojs/taro'
import { useStore } from 'zustand'
import { RemoveAccount } from '../../features/account/remove-account'
import { SignOut } from '../../features/account/sign-out'
import { unshelved } from '../../features/inbox/line'
import { inbox } from '../../features/inbox/my-inbox'
import { restart } from '../../lib/restart'
import { accountWords } from '../../locale/account'
import { useText, useWords } from '../../locale/use-text'
import { library } from '../../sync/my-library'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { Screen } from '../../ui/screen'
import { Stack } from '../../ui/stack'
import { forgetHere } from '../forget-here'
import { toExport } from '../go'

/** Leaving, and having left: nobody is asked for here until they come back. */
export default function AccountScreen() {
  const text = useText()
  const account = useWords(accountWords)
  const { left } = useRouter().params
  const { waiting, unread } = useStore(library.store)
  const { lines, unread: unreadCodes } = useStore(inbox.store)
  useLoad(async () => {
    if (!left) await library.open()
  })
  const leave = async (how: 'signedOut' | 'removed') => {
    await forgetHere()
    await restart(`/pages/account/index?left=${how}`)
  }
  if (left === 'signedOut' || left === 'removed') {
    return (
      <Screen title={text.app.account}>
        <Notice tone="remark" title={account[left]} text={account[`${left}Text`]}>
          <Button text={account.comeBack} onPress={() => restart('/pages/shelf/index')} />
        </Notice>
      </Screen>
    )
  }
  return (
    <Screen title={text.app.account}>
      <Stack>
        <SignOut
          waiting={waiting + unread}
          scanned={unshelved(lines).length + unreadCodes}
          onSend={library.sync}
          onSignOut={() => leave('signedOut')}
        />
        <RemoveAccount onExport={toExport} onRemoved={() => leave('removed')} />
      </Stack>
    </Screen>
  )
}
