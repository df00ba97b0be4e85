import { Text, View } from '@tarojs/components'
import { classList } from '../../lib/class-list'
import { useText } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Heading } from '../../ui/heading'
import styles from './nothing-found.module.css'

/** A search or filter that leaves nothing, and the way back to everything. */
export function NothingFound({ onClear }: { onClear: () => void }) {
  const { shelf } = useText()
  return (
    <View className={classList(styles.nothing)}>
      <Heading level={2} text={shelf.nothingTitle} />
      <Text className={classList(styles.text)}>{shelf.nothingText}</Text>
      <Button text={shelf.showAll} look="outline" onPress={onClear} />
    </View>
  )
}
