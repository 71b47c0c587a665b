/** Whether one of the names is on the list, or lies below a name that is. All are lower-case without the final dot. */
export function isOptedOut(names: string[], optOutNames: string[]): boolean {
  return names.some((name) => optOutNames.some((entry) => name === entry || name.endsWith(`.${entry}`)))
}
