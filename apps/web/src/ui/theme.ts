import { readSetting, writeSetting } from './browser-setting.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const storageKey = 'waypost.theme'

/** The theme a person chose in this browser; `system` follows the device. */
export function readTheme(): Theme {
  const stored = readSetting(storageKey)
  return themes.find((theme) => theme === stored) ?? 'system'
}

export function saveTheme(theme: Theme): void {
  writeSetting(storageKey, theme)
  applyTheme(theme)
}

export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}
