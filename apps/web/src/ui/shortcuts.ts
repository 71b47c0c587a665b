import { useEffect, useEffectEvent } from 'react'
import { readSetting, writeSetting } from './browser-setting.ts'

const storageKey = 'waypost.shortcuts'

/** Single-key shortcuts, each beside what it does; the help dialog prints this list. */
export const shortcuts = [
  { key: '/', action: 'Go to the check box' },
  { key: 'r', action: 'Check again' },
  { key: 'c', action: 'Copy the ticket summary' },
  { key: 'e', action: 'Open or close all evidence' },
  { key: 'j', action: 'Next finding' },
  { key: 'k', action: 'Previous finding' },
  { key: '?', action: 'Show shortcuts' },
  { key: 'Escape', action: 'Close a dialog; during a check, go to “Stop”' },
] as const
export type ShortcutKey = (typeof shortcuts)[number]['key']

export function areShortcutsOn(): boolean {
  return readSetting(storageKey) !== 'off'
}

export function switchShortcuts(isOn: boolean): void {
  writeSetting(storageKey, isOn ? 'on' : 'off')
}

/** Runs the action when the key is pressed outside of fields and dialogs, while shortcuts are switched on. */
export function useShortcut(key: ShortcutKey, action: () => void, isEnabled = true): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== key || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (isBusyElsewhere(event.target) || !areShortcutsOn()) return
    event.preventDefault()
    action()
  })
  useEffect(() => {
    if (!isEnabled) return
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isEnabled])
}

function isBusyElsewhere(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open], [popover]:popover-open')) return true
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
}
