type Told = string | boolean | 2 | 3

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
    | 'checkbox'
    | 'dialog'
  label?: string | undefined
  isChecked?: boolean | undefined
  isDisabled?: boolean | undefined
  isHidden?: boolean
  /** How deep a heading is; WeChat has no word for it. */
  level?: 2 | 3
}

/** What a screen reader is told about a View, in the words of the platform: WeChat reads aria-role, browsers role. */
export function aria({ role, label, isChecked, isDisabled, isHidden, level }: Aria): Record<string, Told> {
  const told = {
    [process.env.TARO_ENV === 'weapp' ? 'aria-role' : 'role']: role,
    'aria-label': label,
    'aria-checked': isChecked,
    'aria-disabled': isDisabled,
    'aria-hidden': isHidden,
    ...(process.env.TARO_ENV !== 'weapp' && { 'aria-level': level }),
  }
  return Object.fromEntries(Object.entries(told).filter((entry): entry is [string, Told] => entry[1] !== undefined))
}
