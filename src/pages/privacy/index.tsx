import { Text, View } from '@tarojs/components'
import { PrivacyConsent } from '../../features/privacy/privacy-consent'
import { classList } from '../../lib/class-list'
import { privacyWords } from '../../locale/privacy'
import { useText, useWords } from '../../locale/use-text'
import { goBack } from '../../ui/go-back'
import { Heading } from '../../ui/heading'
import { Screen } from '../../ui/screen'
import styles from './index.module.css'

export default function PrivacyScreen() {
  const { paragraphs } = useWords(privacyWords)
  const { app } = useText()
  return (
    <Screen title={app.privacy}>
      <PrivacyConsent onDone={goBack} />
      {paragraphs.map(({ title, text }) => (
        <View key={title} className={classList(styles.part)}>
          <Heading level={2} text={title} />
          <Text className={classList(styles.text)}>{text}</Text>
        </View>
      ))}
    </Screen>
  )
}
