import { View } from '@tarojs/components'
import { useState } from 'react'
import { classList } from '../../lib/class-list'
import { useText } from '../../locale/use-text'
import { typedInto } from '../../storage/typed'
import { Button } from '../../ui/button'
import { FaultText } from '../../ui/field'
import { TextInput } from '../../ui/text-input'
import styles from './place-name.module.css'

type PlaceNameProps = {
  label: string
  /** What the button says that appears when something else is typed. */
  action: string
  placeholder?: string
  /** Empty for a place to come. */
  name: string
  onName: (name: string) => unknown
}

/** As long as the place of a book may be. */
const LONGEST = 80

/** What is being typed over the name of a place. */
export const nameDraft = (name: string) => typedInto(`place:${name}`)

/** The name of a place. What is typed is kept on the phone until it is taken. */
export function PlaceName({ label, action, placeholder, name, onName }: PlaceNameProps) {
  const { fault } = useText()
  const [keep] = useState(() => nameDraft(name))
  const [typed, setTyped] = useState(() => keep.read() ?? name)
  const [round, setRound] = useState(0)
  const wanted = typed.trim()
  const isOther = wanted !== '' && wanted !== name
  const isTooLong = [...wanted].length > LONGEST

  const take = (text: string) => {
    setTyped(text)
    if (text === name) keep.drop()
    else keep.write(text)
  }
  const done = () => {
    if (isTooLong) return
    // On a phone without room this fails, and what is typed stays.
    const naming = isOther && onName(wanted)
    keep.drop()
    setTyped(name)
    setRound(round + 1)
    return naming
  }
  return (
    <View>
      <View className={classList(styles.row)}>
        <View className={classList(styles.box)}>
          <TextInput
            key={round}
            label={label}
            initial={typed}
            placeholder={placeholder}
            isInvalid={isTooLong}
            onText={take}
            onDone={done}
            hasFocus={name === '' && round > 0}
          />
        </View>
        {isOther && (
          <Button
            text={action}
            label={name === '' ? undefined : label}
            look="outline"
            isCompact
            isDisabled={isTooLong}
            onPress={done}
          />
        )}
      </View>
      {isTooLong && <FaultText text={fault.atMost(LONGEST)} />}
    </View>
  )
}
