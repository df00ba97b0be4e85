import { classList } from '../lib/class-list'
import styles from './choice.module.css'
import { type PicksProps, turned } from './picks-props'

/** Any of a few. In a browser real checkboxes under the chips. */
export function Picks<T extends string>({ label, options, picked, onPick }: PicksProps<T>) {
  return (
    <fieldset aria-label={label} className={classList(styles.group, styles.bare)}>
      {options.map(({ value, text }) => (
        <label key={value} className={classList(styles.chip, picked.includes(value) && styles.chosen)}>
          <input
            type="checkbox"
            className={classList(styles.radio)}
            checked={picked.includes(value)}
            onChange={() => onPick(turned(picked, value))}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  )
}
