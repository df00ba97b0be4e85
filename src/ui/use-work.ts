import { useState } from 'react'

/** Something that takes a while: what begins it, and whether it is being done. */
export function useWork(work: () => unknown): { isBusy: boolean; start: () => Promise<void> } {
  const [isBusy, setBusy] = useState(false)
  const start = async () => {
    setBusy(true)
    try {
      await work()
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, start }
}
