import Taro, { useDidShow, useShareAppMessage } from '@tarojs/taro'
import { useText } from '../../locale/use-text'
import { linkPath } from './link-path'

/** 5:4, as WeChat crops it. */
const PICTURE = '/pages/shares/card.png'

/**
 * The card that a button of this screen sends: the token of the button's link and nothing else. The menu in the corner
 * has no link to send, so it does not offer to.
 */
export function useShareCard(titleOf: (token: string) => string): void {
  const text = useText()
  useDidShow(() => {
    if (process.env.TARO_ENV === 'weapp') void Taro.hideShareMenu()
  })
  useShareAppMessage(({ target }) => {
    const token = readToken(target)
    if (token === undefined) return { title: text.app.name, path: '/pages/shelf/index', imageUrl: PICTURE }
    return { title: titleOf(token), path: linkPath(token), imageUrl: PICTURE }
  })
}

function readToken(target: unknown): string | undefined {
  const id = typeof target === 'object' && target !== null && 'id' in target ? String(target.id) : ''
  return id.startsWith('share-') ? id.slice('share-'.length) : undefined
}
