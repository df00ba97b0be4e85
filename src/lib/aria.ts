type Told = string | boolean | 2 | 3

type Aria = {
  /** `main` is where a screen begins: only browsers lead their readers there. */
  role?:
    | 'main'
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

// A browser reads what comes into these by their role alone; WeChat takes the role for what is said when it is touched.
const LIVE = new Map<Aria['role'], string>([
  ['status', 'polite'],
  ['alert', 'assertive'],
])

/** What a screen reader is told about a View, in the words of the platform: WeChat reads aria-role, browsers role. */
export function aria({ role, label, isChecked, isDisabled, isHidden, level }: Aria): Record<string, Told> {
  const told = {
    ...(process.env.TARO_ENV === 'weapp' ? { 'aria-role': role === 'main' ? undefined : role } : { role }),
    'aria-label': label,
    'aria-checked': isChecked,
    'aria-disabled': isDisabled,
    'aria-hidden': isHidden,
    ...(process.env.TARO_ENV === 'weapp' ? { 'aria-live': role && LIVE.get(role) } : { 'aria-level': level }),
  }
  return Object.fromEntries(Object.entries(told).filter((entry): entry is [string, Told] => entry[1] !== undefined))
}
