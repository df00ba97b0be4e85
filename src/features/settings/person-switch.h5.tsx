import { become, PEOPLE, person } from '../../api/person'
import { useText } from '../../locale/use-text'
import { Choice } from '../../ui/choice'
import { Field } from '../../ui/field'

/** Who to be: only the preview in a browser asks. */
export function PersonSwitch() {
  const { me } = useText()
  return (
    <Field label={me.person} hint={me.personText}>
      <Choice
        label={me.person}
        options={PEOPLE.map((value) => ({ value, text: me.people[value] }))}
        value={person()}
        onChoose={become}
      />
    </Field>
  )
}
