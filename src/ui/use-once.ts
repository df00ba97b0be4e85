import { useRef } from 'react'
import { attempt } from './attempt'

/** One press at a time: until what it began has ended, another does nothing. */
export function useOnce(act: () => unknown): () => void {
  const isUnderWay = useRef(false)
  return () => {
    if (isUnderWay.current) return
    isUnderWay.current = true
    void attempt(act).finally(() => {
      isUnderWay.current = false
    })
  }
}
