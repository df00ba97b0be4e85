const dark = matchMedia('(prefers-color-scheme: dark)')

export function systemTheme(): 'light' | 'dark' {
  return dark.matches ? 'dark' : 'light'
}

export function followSystemTheme(tell: (theme: 'light' | 'dark') => void): void {
  dark.addEventListener('change', () => tell(systemTheme()))
}
