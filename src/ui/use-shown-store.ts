import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'

/**
 * The state of a store for as long as the screen is in sight, and as it was last seen while it is not: a phone is not
 * sent what lies under another screen, only what has come of it when that is over.
 */
export function useShownStore<T extends object>(store: Pick<StoreApi<T>, 'getState' | 'subscribe'>): T {
  const [state, setState] = useState<T>(store.getState)
  const isShown = useRef(true)
  const show = () => {
    isShown.current = true
    setState(store.getState())
  }
  useDidShow(show)
  useDidHide(() => {
    isShown.current = false
  })
  useEffect(() => {
    // What happened since this was drawn.
    if (isShown.current) setState(store.getState())
    return store.subscribe((next) => {
      if (isShown.current) setState(next)
    })
  }, [store])
  return state
}
