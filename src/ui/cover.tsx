import { Image, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { classList } from '../lib/class-list'
import { coverColour } from '../lib/cover-colour'
import { pictureAddress } from '../lib/picture-address'
import { nearest } from '../lib/picture-here'
import styles from './cover.module.css'

type CoverProps = {
  title: string
  authors: readonly string[]
  isbn?: string | undefined
  picture?: string | undefined
  isLarge?: boolean
  /** As wide as its place, which says how high in --cover-height. */
  isFilling?: boolean
}

/** A book's face: its picture, or a cloth binding with its title. The words beside it say the same, so it is mute. */
export function Cover({ title, authors, isbn, picture, isLarge = false, isFilling = false }: CoverProps) {
  const [lost, setLost] = useState<string>()
  const shown = picture && nearest(picture)
  const hasPicture = shown && lost !== shown
  const isHan = /^\p{Script=Han}/u.test(title)
  return (
    <View
      className={classList(styles.cover, isLarge && styles.largeCover, isFilling && styles.fillingCover)}
      style={{ backgroundColor: coverColour(title || isbn || '') }}
      aria-hidden
    >
      <View className={classList(styles.face, isLarge && styles.largeFace, isFilling && styles.fillingFace)}>
        {isHan ? (
          <Text className={classList(styles.slip, isLarge && styles.largeSlip, isFilling && styles.fillingSlip)}>
            {title}
          </Text>
        ) : (
          <Text className={classList(styles.title, isLarge && styles.largeTitle, isFilling && styles.fillingTitle)}>
            {title}
          </Text>
        )}
        {(isLarge || (isFilling && !isHan)) && authors[0] && (
          <Text className={classList(styles.author)}>{authors[0]}</Text>
        )}
      </View>
      {hasPicture && (
        <Image
          // Another picture is another image: what is there would stay until it has come.
          key={shown}
          className={classList(styles.picture)}
          src={pictureAddress(shown)}
          mode="aspectFill"
          lazyLoad
          onError={() => setLost(shown)}
        />
      )}
    </View>
  )
}
