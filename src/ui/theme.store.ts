import * as v from 'valibot'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { device } from '../storage/device'
import { kept } from '../storage/kept'
import { followSystemTheme, systemTheme } from './system-theme'

export const THEME_CHOICES = ['system', 'light', 'dark'] as const
export type ThemeChoice = (typeof THEME_CHOICES)[number]
export type Theme = 'light' | 'dark'

const chosen = kept(device, 'theme', v.picklist(THEME_CHOICES))

/** What the reader chose, and what the system says now. */
export const themeStore = createStore<{ choice: ThemeChoice; system: Theme }>(() => ({
  choice: chosen.read() ?? 'system',
  system: systemTheme(),
}))

followSystemTheme((system) => themeStore.setState({ system }))

export function chooseTheme(choice: ThemeChoice): void {
  chosen.write(choice)
  themeStore.setState({ choice })
}

export function useTheme(): Theme {
  return useStore(themeStore, ({ choice, system }) => (choice === 'system' ? system : choice))
}
