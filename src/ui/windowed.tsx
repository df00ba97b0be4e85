import { View } from '@tarojs/components'
import Taro, { usePageScroll } from '@tarojs/taro'
import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react'
import { classList } from '../lib/class-list'
import { type Part, partsIn, type RowLayout } from '../lib/row-layout'
import { useViewport } from './viewport'
import styles from './windowed.module.css'

type WindowedProps = {
  layout: RowLayout
  /** Draws what of a section is in sight; exactly as high as the layout says. */
  draw: (part: Part) => ReactNode
  /** The variables from which its style sheets take the same heights. */
  variables: Readonly<Record<string, string>>
}

// What is drawn above and below the screen. A Mini Program pays for every row with data it sends to the screen.
const SPARE = process.env.TARO_ENV === 'weapp' ? 0.25 : 0.75

/** A list of any length that scrolls with its page: only what is on the screen, and a little more, is there. */
export function Windowed({ layout, draw, variables }: WindowedProps) {
  const id = `windowed${useId().replace(/\W/g, '')}`
  const { height } = useViewport()
  const [at, setAt] = useState(0)
  const scrolled = useRef(0)
  const above = useRef(0)
  const spare = height * SPARE

  // Moves on only when less than half of what is spare is left, so that most of scrolling draws nothing.
  const follow = useCallback(() => {
    const top = Math.max(0, scrolled.current - above.current)
    setAt((before) => (Math.abs(top - before) > spare / 2 ? top : before))
  }, [spare])

  usePageScroll(({ scrollTop }) => {
    scrolled.current = scrollTop
    follow()
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands above moves when the list becomes another one
  useEffect(() => {
    topOf(id, (top) => {
      above.current = top + scrolled.current
      follow()
    })
  }, [id, layout, follow])

  const parts = partsIn(layout, Math.max(0, at - spare), at + height + spare)
  return (
    <View
      id={id}
      className={classList(styles.whole)}
      style={{ ...variables, height: `${layout.height}px`, paddingTop: `${parts[0]?.top ?? 0}px` }}
    >
      {parts.map(draw)}
    </View>
  )
}

function topOf(id: string, tell: (top: number) => void): void {
  Taro.nextTick(() => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .boundingClientRect((found) => {
        const rect = Array.isArray(found) ? found[0] : found
        if (rect) tell(rect.top)
      })
      .exec()
  })
}
