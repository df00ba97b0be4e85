/** The room a screen has, in logical pixels, and what one unit of type is in them. */
export type ViewportSize = { width: number; height: number; unit: number }
