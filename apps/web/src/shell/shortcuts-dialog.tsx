import { useState, type ReactElement } from 'react'
import { Dialog } from '../ui/dialog.tsx'
import { areShortcutsOn, shortcuts, switchShortcuts } from '../ui/shortcuts.ts'

export function ShortcutsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }): ReactElement {
  const [isOn, setIsOn] = useState(areShortcutsOn)
  return (
    <Dialog title="Shortcuts" isOpen={isOpen} onClose={onClose}>
      <table className="shortcuts">
        <caption className="visually-hidden">Keys and what they do</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Key</th>
            <th scope="col">What it does</th>
          </tr>
        </thead>
        <tbody>
          {shortcuts.map(({ key, action }) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key === 'Escape' ? 'Esc' : key}</kbd>
              </th>
              <td>{action}</td>
            </tr>
          ))}
        </tbody>
      </table>
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
      <p className="mt-4">
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      </p>
    </Dialog>
  )
}
