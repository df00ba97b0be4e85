/** Gives a text to the reader as a file: a browser downloads it. */
export async function saveFile(name: string, content: string, type: string): Promise<void> {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has begun by then; the copy in memory is not needed.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** A browser keeps nothing of a download for the page. */
export function forgetFiles(): void {}
