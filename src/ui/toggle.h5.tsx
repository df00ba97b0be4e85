import { classList } from '../lib/class-list'
import over from './laid-over.module.css'
import styles from './toggle.module.css'
import type { ToggleProps } from './toggle-props'

/** On or off, and what that means. */
export function Toggle({ label, meaning, isOn, onChange }: ToggleProps) {
  return (
    <label className={classList(styles.row)}>
      <span className={classList(styles.words)}>
        <span className={classList(styles.label)}>{label}</span>
        {meaning && <span className={classList(styles.meaning)}>{meaning}</span>}
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={isOn}
        className={classList(over.input)}
        aria-label={label}
        checked={isOn}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span className={classList(styles.track, isOn && styles.on)} aria-hidden>
        <span className={classList(styles.knob)} />
      </span>
    </label>
  )
}
