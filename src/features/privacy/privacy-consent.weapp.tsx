import { View } from '@tarojs/components'
import Taro, { useLoad, useUnload } from '@tarojs/taro'
import { useState } from 'react'
import { privacyWords } from '../../locale/privacy'
import { useWords } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { NativeButton } from '../../ui/native-button'
import { Notice } from '../../ui/notice'
import { say } from '../../ui/snackbar.store'
import { Stack } from '../../ui/stack'
import { agree, isAsked, refuse, shown } from './privacy-question'

const AGREE = 'agree-privacy'

/** WeChat's contract: to read, and to answer when WeChat asks. Without a yes only what needs it does not open. */
export function PrivacyConsent({ onDone }: { onDone: () => unknown }) {
  const text = useWords(privacyWords)
  const [isQuestion] = useState(isAsked)
  const [contract, setContract] = useState<{ name: string; isOpen: boolean }>()
  useLoad(() => {
    shown()
    Taro.getPrivacySetting({
      success: ({ needAuthorization, privacyContractName }) =>
        setContract({ name: privacyContractName, isOpen: needAuthorization }),
    })
  })
  // Going back is a no.
  useUnload(refuse)

  const read = () => Taro.openPrivacyContract({ fail: () => say({ text: text.contractFailed }) })
  const agreed = () => {
    // Answered once: a second press finds nothing asked any more.
    const isAnswer = isAsked()
    agree(AGREE)
    if (isAnswer) onDone()
    else setContract(contract && { ...contract, isOpen: false })
  }
  return (
    <Stack>
      {isQuestion && <Notice tone="remark" title={text.asked} text={text.askedText} />}
      {contract?.name && <Button text={text.read(contract.name)} look="outline" onPress={read} />}
      {contract?.isOpen && (
        <View>
          <NativeButton
            id={AGREE}
            text={text.agree}
            openType="agreePrivacyAuthorization"
            look="solid"
            onAgree={agreed}
          />
          {isQuestion && <Button text={text.refuse} look="plain" onPress={onDone} />}
        </View>
      )}
      {contract && !contract.isOpen && <Notice tone="remark" text={text.agreed} />}
    </Stack>
  )
}
