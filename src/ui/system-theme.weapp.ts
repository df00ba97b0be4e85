import Taro from '@tarojs/taro'

export function systemTheme(): 'light' | 'dark' {
  return Taro.getAppBaseInfo().theme === 'dark' ? 'dark' : 'light'
}

export function followSystemTheme(tell: (theme: 'light' | 'dark') => void): void {
  Taro.onThemeChange(({ theme }) => tell(theme === 'dark' ? 'dark' : 'light'))
}
