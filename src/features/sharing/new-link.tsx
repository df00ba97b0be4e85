import { View } from '@tarojs/components'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { Scope } from '../../../cloud/contract/share'
import { sharingWords } from '../../locale/sharing'
import { useWords } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { Choice } from '../../ui/choice'
import { Field } from '../../ui/field'
import { Heading } from '../../ui/heading'
import { links } from './my-links'

const DAY_MS = 86_400_000
const ENDS = { week: 7 * DAY_MS, month: 30 * DAY_MS, never: undefined } as const
const KINDS = ['shelf', 'tag', 'location'] as const

type NewLinkProps = { tags: readonly string[]; locations: readonly string[] }

/** What to show to others, and for how long. */
export function NewLink({ tags, locations }: NewLinkProps) {
  const text = useWords(sharingWords)
  const { isMaking } = useStore(links.store)
  const [kind, setKind] = useState<Scope['kind']>('shelf')
  const [value, setValue] = useState<string>()
  const [end, setEnd] = useState<keyof typeof ENDS>('month')
  const values: readonly string[] = { shelf: [], tag: tags, location: locations }[kind]
  const chosen = value !== undefined && values.includes(value) ? value : values[0]
  const scope: Scope | undefined =
    kind === 'shelf' ? { kind } : chosen === undefined ? undefined : { kind, value: chosen }

  const make = () => scope && links.make(scope, ENDS[end])
  const kinds = KINDS.filter((one) => one === 'shelf' || { tag: tags, location: locations }[one].length > 0)
  return (
    <View>
      <Heading level={2} text={text.fresh} />
      <Field label={text.what} hint={text.whatHint}>
        <Choice
          label={text.what}
          options={kinds.map((one) => ({ value: one, text: text.kinds[one] }))}
          value={kind}
          onChoose={setKind}
        />
      </Field>
      {kind !== 'shelf' && chosen !== undefined && (
        <Field label={text.kinds[kind]}>
          <Choice
            label={text.kinds[kind]}
            options={values.map((one) => ({ value: one, text: one }))}
            value={chosen}
            onChoose={setValue}
          />
        </Field>
      )}
      <Field label={text.until}>
        <Choice
          label={text.until}
          options={(['week', 'month', 'never'] as const).map((one) => ({ value: one, text: text.ends[one] }))}
          value={end}
          onChoose={setEnd}
        />
      </Field>
      <Button text={isMaking ? text.making : text.make} isBusy={isMaking} isDisabled={!scope} onPress={make} />
    </View>
  )
}
