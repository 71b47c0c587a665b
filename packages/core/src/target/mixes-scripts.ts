/** Scripts whose letters can be taken for one another. */
const lookalikes = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u]

/** Whether one label mixes scripts whose letters look alike, as names do that imitate others. Source: UTS 39 §5.2. */
export function mixesScripts(label: string): boolean {
  return lookalikes.filter((script) => script.test(label)).length > 1
}
