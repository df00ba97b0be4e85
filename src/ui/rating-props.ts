export type RatingProps = {
  label: string
  /** Half stars: 1 to 10; 0 is none. */
  value: number
  onRate: (value: number) => void
  /** A number of half stars in words. */
  wordFor: (value: number) => string
}
