import { classList } from '../lib/class-list'
import styles from './day-input.module.css'
import type { DayInputProps } from './day-input-props'
import { Icon } from './icon'
import { Press } from './press'
import box from './text-input.module.css'

/** A day of the calendar, or none. In a browser its own. */
export function DayInput({ label, value, onDay, isInvalid = false, words }: DayInputProps) {
  return (
    <div className={classList(styles.row)}>
      <input
        type="date"
        className={classList(box.box, styles.day, isInvalid && box.invalid)}
        aria-label={label}
        aria-invalid={isInvalid}
        value={value}
        onChange={({ currentTarget }) => onDay(currentTarget.value)}
      />
      {value !== '' && (
        <Press className={classList(styles.clear)} label={words.clear} onPress={() => onDay('')}>
          <Icon name="close" />
        </Press>
      )}
    </div>
  )
}
