import { useId, useState, type ReactElement } from 'react'
import { readTheme, saveTheme, themes, type Theme } from './theme.ts'

const themeNames: Record<Theme, string> = { system: 'As this device', light: 'Light', dark: 'Dark' }

/** The theme of this browser. */
export function ThemeChoice(): ReactElement {
  const [theme, setTheme] = useState(readTheme)
  const name = useId()
  return (
    <fieldset>
      <legend>Theme</legend>
      {themes.map((value) => (
        <label key={value} className="check">
          <input
            type="radio"
            name={name}
            checked={theme === value}
            onChange={() => {
              saveTheme(value)
              setTheme(value)
            }}
          />
          {themeNames[value]}
        </label>
      ))}
    </fieldset>
  )
}
