import { classList } from '../lib/class-list'
import styles from './press.module.css'
import type { PressProps } from './press-props'
import { useOnce } from './use-once'

/** Anything one can press. In a browser a real button: keyboard, focus and role come with it. */
export function Press({
  onPress,
  label,
  className,
  isDisabled = false,
  isBusy = false,
  isPicked,
  children,
}: PressProps) {
  const isOff = isDisabled || isBusy
  const press = useOnce(onPress)
  return (
    // aria-disabled and not disabled: the focus stays where the reader left it.
    <button
      type="button"
      {...(isPicked !== undefined && { role: 'checkbox', 'aria-checked': isPicked })}
      className={classList(styles.press, className)}
      aria-label={label}
      aria-disabled={isOff}
      aria-busy={isBusy}
      onClick={() => {
        if (!isOff) press()
      }}
    >
      {children}
    </button>
  )
}
