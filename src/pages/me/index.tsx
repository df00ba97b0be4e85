import { useDidShow } from '@tarojs/taro'
import { Profile } from '../../features/session/profile'
import { PersonSwitch } from '../../features/settings/person-switch'
import { Preferences } from '../../features/settings/preferences'
import { useText } from '../../locale/use-text'
import { library } from '../../sync/my-library'
import { Menu, MenuRow } from '../../ui/menu'
import { Screen } from '../../ui/screen'
import { toAbout, toAccount, toExport, toPlaces, toPrivacy, toShares } from '../go'

export default function MeScreen() {
  const { app, me } = useText()
  // Who came as a visitor was not asked for at the start.
  useDidShow(() => library.open())
  return (
    <Screen title={app.me} isTab>
      <Profile />
      <Menu>
        <MenuRow title={app.shares} note={me.sharesNote} onPress={toShares} />
        <MenuRow title={app.places} note={me.placesNote} onPress={toPlaces} />
        <MenuRow title={app.export} note={me.exportNote} onPress={toExport} />
      </Menu>
      <Preferences />
      <PersonSwitch />
      <Menu>
        <MenuRow title={app.privacy} onPress={toPrivacy} />
        <MenuRow title={app.about} onPress={toAbout} />
        <MenuRow title={app.account} note={me.accountNote} onPress={toAccount} />
      </Menu>
    </Screen>
  )
}
