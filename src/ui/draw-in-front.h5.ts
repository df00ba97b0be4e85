/** A browser draws nothing of a screen that is hidden. */
export function useDrawInFront(): void {}
