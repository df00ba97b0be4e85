/**
 * Names one intended change. Unique among one reader's changes, which is all the function asks; a Mini Program has no
 * synchronous source of strong randomness, and nobody gains by guessing.
 */
export function newOpId(): string {
  const random = () => Math.random().toString(36).slice(2, 10).padEnd(8, '0')
  return `${Date.now().toString(36)}-${random()}${random()}`
}
