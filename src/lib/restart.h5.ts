/** Starts the app over on a screen, so that nothing of a person is left in its memory. */
export function restart(path: string): void {
  location.hash = path
  location.reload()
}
