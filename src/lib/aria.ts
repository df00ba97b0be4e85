type Aria = {
  role?:
    | 'button'
    | 'heading'
    | 'list'
    | 'listitem'
    | 'status'
    | 'alert'
    | 'img'
    | 'group'
    | 'radiogroup'
    | 'radio'
    | 'switch'
  label?: string | undefined
  isChecked?: boolean
  isDisabled?: boolean | undefined
  isHidden?: boolean
}

/** What a screen reader is told about a View, in the words of the platform: WeChat reads aria-role, browsers role. */
export function aria({ role, label, isChecked, isDisabled, isHidden }: Aria): Record<string, string | boolean> {
  const told = {
    [process.env.TARO_ENV === 'weapp' ? 'aria-role' : 'role']: role,
    'aria-label': label,
    'aria-checked': isChecked,
    'aria-disabled': isDisabled,
    'aria-hidden': isHidden,
  }
  return Object.fromEntries(
    Object.entries(told).filter((entry): entry is [string, string | boolean] => entry[1] !== undefined),
  )
}
