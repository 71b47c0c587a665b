/** Whether a name is `zone` or below it, label by label. Both in lower case without the final dot; '' is the root. */
export function isWithin(name: string, zone: string): boolean {
  return zone === '' || name === zone || name.endsWith(`.${zone}`)
}
