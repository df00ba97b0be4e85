import { View } from '@tarojs/components'
import Taro, { useLoad, useUnload } from '@tarojs/taro'
import { useState } from 'react'
import { useStore } from 'zustand'
import { privacyWords } from '../../locale/privacy'
import { useWords } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { NativeButton } from '../../ui/native-button'
import { Notice } from '../../ui/notice'
import { say } from '../../ui/snackbar.store'
import { Stack } from '../../ui/stack'
import { agree, privacyQuestion, refuse } from './privacy.store'

const AGREE = 'agree-privacy'

/** WeChat's contract: to read, and to answer when WeChat asks. Without a yes only what needs it does not open. */
export function PrivacyConsent({ onDone }: { onDone: () => unknown }) {
  const text = useWords(privacyWords)
  const { answer } = useStore(privacyQuestion)
  const [contract, setContract] = useState<{ name: string; isOpen: boolean }>()
  useLoad(() => {
    answer?.({ event: 'exposureAuthorization' })
    Taro.getPrivacySetting({
      success: ({ needAuthorization, privacyContractName }) =>
        setContract({ name: privacyContractName, isOpen: needAuthorization }),
    })
  })
  // Going back is a no.
  useUnload(refuse)

  const read = () => Taro.openPrivacyContract({ fail: () => say({ text: text.contractFailed }) })
  const agreed = () => {
    agree(AGREE)
    setContract(contract && { ...contract, isOpen: false })
    if (answer) onDone()
  }
  return (
    <Stack>
      {answer && <Notice tone="remark" title={text.asked} text={text.askedText} />}
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
          {answer && <Button text={text.refuse} look="plain" onPress={onDone} />}
        </View>
      )}
      {contract && !contract.isOpen && <Notice tone="remark" text={text.agreed} />}
    </Stack>
  )
}
