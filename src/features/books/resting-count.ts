import { useEffect, useState } from 'react'

const REST_MS = 1_000

/**
 * A count as it is worth showing: when it has come to rest, and at once when it comes to nothing. What goes out as soon
 * as it is changed, or one after the other, would be drawn, and read aloud, again and again.
 */
export function useRestingCount(count: number): number {
  const [shown, setShown] = useState(count)
  useEffect(() => {
    if (count === 0) return setShown(0)
    const timer = setTimeout(() => setShown(count), REST_MS)
    return () => clearTimeout(timer)
  }, [count])
  return count === 0 ? 0 : shown
}
