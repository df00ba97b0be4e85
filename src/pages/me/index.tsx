import { Profile } from '../../features/session/profile'
import { PersonSwitch } from '../../features/settings/person-switch'
import { Preferences } from '../../features/settings/preferences'
import { useText } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Screen } from '../../ui/screen'
import { toAbout } from '../go'

export default function MeScreen() {
  const text = useText()
  return (
    <Screen title={text.app.me} isTab>
      <Profile />
      <Preferences />
      <PersonSwitch />
      <Button text={text.app.about} look="outline" onPress={toAbout} />
    </Screen>
  )
}
