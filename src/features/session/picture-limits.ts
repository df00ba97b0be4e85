/** Twice what the largest avatar on a screen takes, in pixels. */
export const AVATAR_SIDE = 256
/** What the function takes. */
export const MOST_BYTES = 64 * 1024
/** Tried one after the other, until the picture is small enough. */
export const QUALITIES = [80, 60, 40, 20]
