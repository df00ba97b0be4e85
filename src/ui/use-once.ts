import { useRef } from 'react'

/** One press at a time: until what it began has ended, another does nothing. */
export function useOnce(act: () => unknown): () => void {
  const isUnderWay = useRef(false)
  return () => {
    if (isUnderWay.current) return
    const doing = act()
    if (!(doing instanceof Promise)) return
    isUnderWay.current = true
    void doing.finally(() => {
      isUnderWay.current = false
    })
  }
}
