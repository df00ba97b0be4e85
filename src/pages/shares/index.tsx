import { useLoad } from '@tarojs/taro'
import { useStore } from 'zustand'
import { CheckStatus } from '../../features/sharing/check-status'
import { links } from '../../features/sharing/my-links'
import { NewLink } from '../../features/sharing/new-link'
import { OpenLinks } from '../../features/sharing/open-links'
import { scopeText } from '../../features/sharing/scope-text'
import { useShareCard } from '../../features/sharing/use-share-card'
import { sharingWords } from '../../locale/sharing'
import { useText, useWords } from '../../locale/use-text'
import { library } from '../../sync/my-library'
import { Screen } from '../../ui/screen'
import { toVisit } from '../go'

export default function SharesScreen() {
  const text = useText()
  const sharing = useWords(sharingWords)
  const { books } = useStore(library.store)
  const { links: open } = useStore(links.store)
  const shown = books.filter(({ isPrivate }) => !isPrivate)
  useLoad(async () => {
    // What can be shared is told by the books; its own failure is the shelf's to tell.
    void library.open()
    await links.load()
    await links.check()
  })
  useShareCard((token) => {
    const link = open.find((one) => one.token === token)
    return link ? sharing.card(scopeText(link.scope, sharing)) : text.app.name
  })
  const locations = shown.flatMap(({ location }) => location ?? [])
  return (
    <Screen title={text.app.shares}>
      <CheckStatus />
      <OpenLinks onLook={toVisit} />
      <NewLink tags={[...new Set(shown.flatMap(({ tags }) => tags))]} locations={[...new Set(locations)]} />
    </Screen>
  )
}
