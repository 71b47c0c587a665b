/** What a navigation to the home page carries so that the check box has focus when it is there. */
export const focusBox = { focus: 'text' }

/** Whether the page we are on was asked for with its check box focused. */
export function isBoxWanted(): boolean {
  const state: unknown = history.state
  return typeof state === 'object' && state !== null && 'focus' in state && state.focus === focusBox.focus
}
