/**
 * Names one intended change. Unique among one reader's changes, which is all that changes of books ask; a share's token
 * is sealed under its operation id, so a share needs one from wx.getRandomValues.
 */
export function newOpId(): string {
  const random = () => Math.random().toString(36).slice(2, 10).padEnd(8, '0')
  return `${Date.now().toString(36)}-${random()}${random()}`
}
