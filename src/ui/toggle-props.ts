export type ToggleProps = {
  label: string
  /** What the present state means. */
  meaning?: string
  isOn: boolean
  onChange: (isOn: boolean) => void
}
