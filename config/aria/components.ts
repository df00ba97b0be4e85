// An empty string means: no default, the attribute stays out until a component gives it.
const named = { 'aria-label': '', 'aria-hidden': '' }
const told = { ...named, 'aria-role': '', 'aria-live': '' }

/** What Taro's templates must let through for the components this app uses: stock Taro drops every aria attribute. */
export const ariaComponents = {
  View: { ...told, 'aria-checked': '', 'aria-disabled': '' },
  Text: told,
  Image: { ...named, 'aria-role': '' },
  Input: named,
  Textarea: named,
  Picker: { ...named, 'aria-role': '' },
}
