import styles from './rating.module.css'
import type { RatingProps } from './rating-props'
import { Stars } from './stars'

/** Half stars. In a browser a real slider lies over them: arrows, dragging and its role come with it. */
export function Rating({ label, value, onRate, wordFor }: RatingProps) {
  return (
    <div className={styles.rating}>
      <Stars value={value} isLarge />
      <input
        type="range"
        className={styles.slider}
        min={0}
        max={10}
        step={1}
        value={value}
        aria-label={label}
        aria-valuetext={wordFor(value)}
        onChange={({ currentTarget }) => onRate(Number(currentTarget.value))}
      />
    </div>
  )
}
