import { View } from '@tarojs/components'
import { useStore } from 'zustand'
import { LANGUAGE_CHOICES, languageChoice } from '../../locale/language.store'
import { useText } from '../../locale/use-text'
import { Choice } from '../../ui/choice'
import { Field } from '../../ui/field'
import { THEME_CHOICES, themeStore } from '../../ui/theme.store'
import { settings } from './my-settings'
import { SettingsStatus } from './settings-status'

/** How the app speaks and looks. */
export function Preferences() {
  const { me } = useText()
  const language = useStore(languageChoice, ({ choice }) => choice)
  const theme = useStore(themeStore, ({ choice }) => choice)
  return (
    <View>
      <SettingsStatus />
      <Field label={me.language}>
        <Choice
          label={me.language}
          options={LANGUAGE_CHOICES.map((value) => ({ value, text: me.languages[value] }))}
          value={language}
          onChoose={(chosen) => settings.choose({ language: chosen })}
        />
      </Field>
      <Field label={me.theme}>
        <Choice
          label={me.theme}
          options={THEME_CHOICES.map((value) => ({ value, text: me.themes[value] }))}
          value={theme}
          onChoose={(chosen) => settings.choose({ theme: chosen })}
        />
      </Field>
    </View>
  )
}
