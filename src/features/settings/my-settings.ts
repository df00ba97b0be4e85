import { call } from '../../api/call'
import { person } from '../../api/person'
import { chooseLanguage } from '../../locale/language.store'
import { device } from '../../storage/device'
import { session } from '../../sync/my-library'
import { chooseTheme } from '../../ui/theme.store'
import { createSettings } from './settings.store'

export const settings = createSettings({
  ...{ call, device, person: person() },
  apply({ language, theme, locations }) {
    if (language) chooseLanguage(language)
    if (theme) chooseTheme(theme)
    const { settings: known } = session.store.getState()
    if (!known) return
    session.learn({
      settings: { ...known, ...(language && { language }), ...(theme && { theme }), ...(locations && { locations }) },
    })
  },
})
