import { Current, document, type TaroRootElement } from '@tarojs/runtime'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useRef } from 'react'

/**
 * Lets a screen be drawn only while it is in front. Every open screen listens to the same stores, and WeChat charges
 * each for what it sends, seen or not: what changes behind is kept and sent at once when the screen comes back.
 */
export function useDrawInFront(): void {
  const release = useRef<() => void>()
  const root = useRef<TaroRootElement | null>(null)
  useDidShow(() => {
    root.current ??= rootInFront()
    release.current?.()
    release.current = undefined
  })
  useDidHide(() => {
    if (root.current && !release.current) release.current = held(root.current)
  })
}

/** Has Taro queue what changes instead of sending it; answers what sends it after all. */
function held(root: TaroRootElement): () => void {
  const draw = root.performUpdate
  let hasChanged = false
  root.performUpdate = () => {
    hasChanged = true
  }
  return () => {
    root.performUpdate = draw
    // Without anything to send Taro would wait for an answer that never comes.
    if (hasChanged) root.performUpdate()
  }
}

function rootInFront(): TaroRootElement | null {
  const path = Current.router?.$taroPath
  return path === undefined ? null : document.getElementById<TaroRootElement>(path)
}
