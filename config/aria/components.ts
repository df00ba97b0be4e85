// An empty string means: no default, the attribute stays out until a component gives it.
const aria = {
  'aria-role': '',
  'aria-label': '',
  'aria-hidden': '',
  'aria-checked': '',
  'aria-selected': '',
  'aria-disabled': '',
}

/** What Taro's templates must let through for the components this app uses: stock Taro drops every aria attribute. */
export const ariaComponents = Object.fromEntries(
  ['View', 'Text', 'Image', 'Input', 'Textarea', 'Picker'].map((name) => [name, { ...aria }]),
)
