import { useId } from 'react'
import { classList } from '../lib/class-list'
import styles from './choice.module.css'
import type { ChoiceProps } from './choice-props'

/** One of a few. In a browser real radio buttons under the chips: arrows, focus and roles come with them. */
export function Choice<T extends string>({ label, options, value, isOneLine = false, onChoose }: ChoiceProps<T>) {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} className={classList(styles.group, isOneLine && styles.oneLine)}>
      {options.map((option) => (
        <label key={option.value} className={classList(styles.chip, option.value === value && styles.chosen)}>
          <input
            type="radio"
            className={classList(styles.radio)}
            name={name}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          <span>{option.text}</span>
        </label>
      ))}
    </div>
  )
}
