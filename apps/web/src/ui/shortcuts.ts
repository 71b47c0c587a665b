import { useEffect, useEffectEvent } from 'react'
import { readSetting, writeSetting } from './browser-setting.ts'

const storageKey = 'waypost.shortcuts'

/** Keys, what they do and where; the dialog and the help page print this list. */
export const shortcuts = [
  { keys: ['/'], action: 'Go to the check box', where: 'everywhere' },
  { keys: ['g', 'h'], action: 'Go to the home page', where: 'everywhere' },
  { keys: ['j'], action: 'Next finding', where: 'in a check' },
  { keys: ['k'], action: 'Previous finding', where: 'in a check' },
  { keys: ['Enter'], action: 'Open or close the finding you are on', where: 'in a check' },
  { keys: ['v'], action: 'Check the finding you are on again', where: 'in a check that has ended' },
  { keys: ['e'], action: 'Open or close all evidence', where: 'in a check' },
  { keys: ['r'], action: 'Check again', where: 'in a check that has ended' },
  { keys: ['c'], action: 'Copy the ticket summary', where: 'in a check that has ended' },
  { keys: ['Escape'], action: 'Close a dialog; during a check, go to “Stop”', where: 'everywhere' },
  { keys: ['?'], action: 'Show shortcuts', where: 'everywhere' },
] as const

/** A key, or two keys pressed one after the other. The browser itself does what Enter does. */
export type ShortcutName = Exclude<JoinKeys<(typeof shortcuts)[number]['keys']>, 'Enter'>
type JoinKeys<Keys extends readonly string[]> = Keys extends readonly [infer First extends string]
  ? First
  : Keys extends readonly [infer First extends string, infer Second extends string]
    ? `${First} ${Second}`
    : never

/** The second key of a pair must follow within this time. */
const pairWithinMs = 1_500
const firstKeys = new Set(shortcuts.flatMap(({ keys }) => (keys.length > 1 ? [keys[0]] : [])) as string[])

export function areShortcutsOn(): boolean {
  return readSetting(storageKey) !== 'off'
}

export function switchShortcuts(isOn: boolean): void {
  writeSetting(storageKey, isOn ? 'on' : 'off')
}

const actions = new Map<string, (() => void)[]>()
let firstKey: { key: string; atMs: number } | null = null

/** Runs the action when the keys are pressed outside of fields and dialogs, while shortcuts are switched on. */
export function useShortcut(name: ShortcutName, action: () => void, isEnabled = true): void {
  const run = useEffectEvent(action)
  useEffect(() => {
    if (!isEnabled) return
    const mine = () => run()
    if (actions.size === 0) document.addEventListener('keydown', onKey)
    actions.set(name, [...(actions.get(name) ?? []), mine])
    return () => {
      const others = (actions.get(name) ?? []).filter((other) => other !== mine)
      if (others.length > 0) actions.set(name, others)
      else actions.delete(name)
      if (actions.size === 0) document.removeEventListener('keydown', onKey)
    }
  }, [name, isEnabled])
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  const before = firstKey
  firstKey = null
  // Esc is no character: speech and slips do not press it, so it has no switch.
  if (isBusyElsewhere(event.target) || (event.key !== 'Escape' && !areShortcutsOn())) return
  const isPair = before !== null && event.timeStamp - before.atMs < pairWithinMs
  const action = (isPair ? actions.get(`${before.key} ${event.key}`) : undefined) ?? actions.get(event.key)
  if (action) {
    event.preventDefault()
    action.at(-1)?.()
  } else if (firstKeys.has(event.key)) {
    firstKey = { key: event.key, atMs: event.timeStamp }
  }
}

function isBusyElsewhere(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open], [popover]:popover-open')) return true
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
}
