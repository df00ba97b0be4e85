/** A browser asks for the camera by itself. */
export function watchPrivacy(_open: () => unknown): void {}
