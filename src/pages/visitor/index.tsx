import Taro, { useDidShow, usePullDownRefresh, useReachBottom, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { VisitorBook } from '../../../cloud/contract/book'
import { newVisit } from '../../features/visitor/visit'
import { VisitorShelf } from '../../features/visitor/visitor-shelf'
import { useText, useWords } from '../../locale/use-text'
import { visitorWords } from '../../locale/visitor'
import { Screen } from '../../ui/screen'
import { say } from '../../ui/snackbar.store'
import { toShelf } from '../go'
import { wish } from '../wish'

export default function VisitorScreen() {
  const text = useText()
  const visitor = useWords(visitorWords)
  const { token = '' } = useRouter().params
  const [visit] = useState(() => newVisit(token))
  const state = useStore(visit.store)
  // A link may have been taken back while the reader was elsewhere.
  useDidShow(() => visit.load())
  useReachBottom(() => visit.more())
  usePullDownRefresh(async () => {
    await visit.load()
    Taro.stopPullDownRefresh()
  })
  const wished = (book: VisitorBook) => {
    say({ text: visitor[wish(book)](book.title) })
  }
  return (
    <Screen title={text.app.visitor}>
      <VisitorShelf visit={state} onAgain={visit.again} onMore={visit.more} onWish={wished} onOwn={toShelf} />
    </Screen>
  )
}
