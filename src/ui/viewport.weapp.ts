import Taro from '@tarojs/taro'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { textUnit } from './chrome'
import type { ViewportSize } from './viewport-size'

const store = createStore<ViewportSize>(() => {
  const { windowWidth, windowHeight } = Taro.getWindowInfo()
  return { width: windowWidth, height: windowHeight, unit: Number.parseFloat(textUnit()['--unit'] ?? '1') }
})

Taro.onWindowResize?.(({ size }) => store.setState({ width: size.windowWidth, height: size.windowHeight }))

export const useViewport = (): ViewportSize => useStore(store)
