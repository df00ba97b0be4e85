import { classList } from '../lib/class-list'
import styles from './heading.module.css'
import type { HeadingProps } from './heading-props'

export function Heading({ level, text, isTitle = false, isTight = false }: HeadingProps) {
  const Tag = level === 1 ? 'h1' : 'h2'
  return (
    <Tag
      className={classList(
        styles.heading,
        level === 1 ? styles.first : isTitle ? styles.title : styles.second,
        isTight && styles.tight,
      )}
    >
      {text}
    </Tag>
  )
}
