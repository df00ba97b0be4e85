import Taro from '@tarojs/taro'
import { hush } from '../ui/snackbar.store'

/** The ways between the screens. */
export const toShelf = () => Taro.switchTab({ url: '/pages/shelf/index' })
export const toAdd = () => Taro.switchTab({ url: '/pages/add/index' })
export const toBook = (bookId: string) => onward(`/pages/book/index?bookId=${bookId}`)
export const toManual = () => onward('/pages/book/manual')
export const toBookshop = () => onward('/pages/bookshop/index')
export const toStats = () => onward('/pages/stats/index')
export const toAbout = () => onward('/pages/about/index')
export const toShares = () => onward('/pages/shares/index')
export const toVisit = (token: string) => onward(`/pages/visitor/index?token=${token}`)
export const toPlaces = () => onward('/pages/places/index')
export const toExport = () => onward('/pages/export/index')
export const toPrivacy = () => onward('/pages/privacy/index')
export const toAccount = () => onward('/pages/account/index')

// Who goes on has read what was said.
function onward(url: string): Promise<unknown> {
  hush()
  return Taro.navigateTo({ url })
}
