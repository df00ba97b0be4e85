import Taro, { useDidShow, useLoad, usePullDownRefresh, useReachBottom, useRouter } from '@tarojs/taro'
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { VisitorBook } from '../../../cloud/contract/book'
import { newVisit } from '../../features/visitor/visit'
import { VisitorShelf } from '../../features/visitor/visitor-shelf'
import { useText, useWords } from '../../locale/use-text'
import { visitorWords } from '../../locale/visitor'
import { library, session } from '../../sync/my-library'
import { Screen } from '../../ui/screen'
import { say } from '../../ui/snackbar.store'
import { toShelf } from '../go'
import { nameOf, wish } from '../wish'

export default function VisitorScreen() {
  const text = useText()
  const visitor = useWords(visitorWords)
  const { token = '' } = useRouter().params
  const [visit] = useState(() => newVisit(token))
  const state = useStore(visit.store)
  const { books } = useStore(library.store)
  const mine = useMemo(() => new Set(books.map(nameOf)), [books])
  // Who is nobody here yet does not become somebody by looking.
  useLoad(async () => {
    if (session.known() !== undefined) await library.open()
  })
  // A link may have been taken back while the reader was elsewhere.
  useDidShow(() => visit.load())
  useReachBottom(() => visit.more())
  usePullDownRefresh(async () => {
    await visit.load()
    Taro.stopPullDownRefresh()
  })
  const wished = (book: VisitorBook) => {
    wish(book)
    say({ text: visitor.added(book.title) })
  }
  return (
    <Screen title={text.app.visitor}>
      <VisitorShelf
        visit={state}
        isMine={(book) => mine.has(nameOf(book))}
        onAgain={visit.again}
        onMore={visit.more}
        onWish={wished}
        onOwn={toShelf}
      />
    </Screen>
  )
}
