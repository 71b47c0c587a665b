/** Second labels below which a country registers names, such as co.uk and com.au. */
const sharedLabels = new Set(['ac', 'co', 'com', 'edu', 'gob', 'gov', 'mil', 'ne', 'net', 'nom', 'or', 'org'])

/**
 * Roughly whose name it is: its last two labels, or three below such as co.uk. Good enough to tell a host of one's own
 * from a stranger's; nothing is held against anybody by it.
 */
export function organisationOf(name: string): string {
  const labels = name.toLowerCase().replace(/\.$/, '').split('.')
  const [second = '', last = ''] = labels.slice(-2)
  return labels.slice(last.length === 2 && sharedLabels.has(second) ? -3 : -2).join('.')
}
