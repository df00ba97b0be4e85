import { Refusal, type Told } from './asks'
import { lived } from './page-stack'
import type { ScreenNode } from './screen'
import type { Wiring } from './wiring'
import { withPrivacy } from './wx/privacy'

type Fire = (node: ScreenNode, type: string, detail: Told) => void

/** What WeChat itself does when a button with an open-type is pressed. */
export function pressOpenType(wiring: Wiring, node: ScreenNode, fire: Fire): void {
  const kind = node.attribute('open-type')
  const id: string = node.element.id
  if (kind === 'share') shareCard(wiring, { from: 'button', target: { id, dataset: { ...node.element.dataset } } })
  if (kind === 'agreePrivacyAuthorization') {
    wiring.device.hasAgreedToPrivacy = true
    wiring.agreedButtons.add(id)
    fire(node, 'agreeprivacyauthorization', {})
  }
  if (kind === 'chooseAvatar') {
    underWay(wiring, async () => {
      await withPrivacy(wiring, 'button.chooseAvatar')
      fire(node, 'chooseavatar', wiring.asks.take('chooseAvatar', {}))
    })
  }
}

/** Lets the page in front make its card, and keeps the card where a story finds it. */
export function shareCard(wiring: Wiring, asked: Told): void {
  const { pages, journal, realm } = wiring
  const page = pages.stack.at(-1)
  const card = lived(page, 'onShareAppMessage', journal, realm.copy(asked))
  if (typeof card !== 'object' || card === null) {
    journal.trouble(page?.path ?? '', 'cannot be shared: it has no card')
    return
  }
  underWay(wiring, async () => {
    const later: unknown = 'promise' in card ? await card.promise : {}
    journal.cards.push({ ...card, ...Object(later) })
  })
}

function underWay({ journal }: Wiring, work: () => Promise<void>): void {
  journal.pending += 1
  void work()
    .catch((error) => {
      // Backing out of a sheet is no event at all.
      if (!(error instanceof Refusal)) journal.trouble('open-type', error)
    })
    .finally(() => {
      journal.pending -= 1
    })
}
