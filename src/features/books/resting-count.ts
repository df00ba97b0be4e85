import { useEffect, useState } from 'react'

const REST_MS = 1_000

/**
 * A count as it is worth showing: at once where it rises or comes to nothing, and where it falls, when it has come to
 * rest. What goes out one by one would be drawn, and read aloud, as often.
 */
export function useRestingCount(count: number): number {
  const [shown, setShown] = useState(count)
  const isFalling = count > 0 && count < shown
  useEffect(() => {
    if (!isFalling) return setShown(count)
    const timer = setTimeout(() => setShown(count), REST_MS)
    return () => clearTimeout(timer)
  }, [count, isFalling])
  return isFalling ? shown : count
}
