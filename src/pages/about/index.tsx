import { Text } from '@tarojs/components'
import { classList } from '../../lib/class-list'
import { aboutWords } from '../../locale/about'
import { useText, useWords } from '../../locale/use-text'
import { Heading } from '../../ui/heading'
import { Screen } from '../../ui/screen'
import styles from './index.module.css'

export default function AboutScreen() {
  const { app } = useText()
  const about = useWords(aboutWords)
  const paragraphs = [
    [about.dataTitle, about.dataText],
    [about.privacyTitle, about.privacyText],
  ] as const
  return (
    <Screen title={app.about}>
      <Heading level={2} text={app.name} />
      <Text className={classList(styles.text)}>{about.text}</Text>
      {paragraphs.map(([title, text]) => (
        <Text key={title} className={classList(styles.text)}>
          <Text className={classList(styles.title)}>{title}</Text>
          {text}
        </Text>
      ))}
      <Text className={classList(styles.version)}>{about.version(APP_VERSION)}</Text>
    </Screen>
  )
}
