import { Image, Text, View } from '@tarojs/components'
import { classList } from '../lib/class-list'
import { pictureAddress } from '../lib/picture-address'
import styles from './avatar.module.css'

/** A person's picture, or the first letter of their name as a seal. It stands beside the name. */
export function Avatar({ name, picture }: { name: string; picture: string }) {
  if (!picture) {
    return (
      <View className={classList(styles.avatar, styles.seal)} aria-hidden>
        <Text>{[...name][0]}</Text>
      </View>
    )
  }
  return (
    <View className={classList(styles.avatar)} aria-hidden>
      <Image className={classList(styles.picture)} src={pictureAddress(picture)} mode="aspectFill" />
    </View>
  )
}
