import { useState, type ReactElement } from 'react'
import { areShortcutsOn, shortcuts, switchShortcuts } from '../ui/shortcuts.ts'

/** Keys, what they do and where, and the switch. */
export function ShortcutList(): ReactElement {
  return (
    <>
      <table className="shortcuts">
        <caption className="visually-hidden">Keys and what they do</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Key</th>
            <th scope="col">What it does</th>
          </tr>
        </thead>
        <tbody>
          {shortcuts.map(({ keys, action, where }) => (
            <tr key={keys.join(' ')}>
              <th scope="row">
                {keys.map((key, index) => (
                  <span key={key}>
                    {index > 0 && ' then '}
                    <kbd>{key === 'Escape' ? 'Esc' : key}</kbd>
                  </span>
                ))}
              </th>
              <td>
                {action} <span className="text-muted">({where})</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ShortcutSwitch />
    </>
  )
}

export function ShortcutSwitch(): ReactElement {
  const [isOn, setIsOn] = useState(areShortcutsOn)
  return (
    <label className="check mt-4">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => {
          switchShortcuts(event.target.checked)
          setIsOn(event.target.checked)
        }}
      />
      Use single-key shortcuts
    </label>
  )
}
