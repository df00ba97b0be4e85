import { Text } from '@tarojs/components'
import { classList } from '../lib/class-list'
import { useText } from '../locale/use-text'
import styles from './list-end.module.css'

/** Says that a list has no more. */
export function ListEnd() {
  const { shelf } = useText()
  return <Text className={classList(styles.end)}>{shelf.end}</Text>
}
