import { classList } from '../lib/class-list'
import { Icon } from './icon'
import { Press } from './press'
import styles from './top-bar.module.css'
import type { TopBarProps } from './top-bar-props'

/** The title of a screen, and the way back. */
export function TopBar({ title, backLabel, onBack }: TopBarProps) {
  return (
    <header className={classList(styles.bar)}>
      <Press className={classList(styles.back)} label={backLabel} onPress={onBack}>
        <Icon name="back" />
      </Press>
      <h1 className={classList(styles.title)}>{title}</h1>
    </header>
  )
}
