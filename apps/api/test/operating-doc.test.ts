import { readFileSync } from 'node:fs'
import { interactiveTimers } from '@waypost/core/plan'
import { describe, expect, it } from 'vitest'
import { readSettings, settingNames } from '../src/settings.ts'

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
const rows = read('docs/operating.md')
  .split('\n')
  .flatMap((line) => {
    const [, name, standard, meaning] = /^\| `([A-Z_]+)` \| (.+?) \| (.+) \|$/.exec(line) ?? []
    return name === undefined ? [] : [{ name, standard: standard ?? '', meaning: meaning ?? '' }]
  })

describe('docs/operating.md', () => {
  it('has every setting once, with its meaning, and no other', () => {
    expect(rows.map(({ name }) => name).sort()).toEqual([...settingNames].sort())
    for (const { meaning } of rows) expect(meaning).toMatch(/\.$/)
  })

  it.each(rows.filter(({ standard }) => standard.startsWith('`')))('$name is $standard by default', (row) => {
    const settings = readSettings({ [row.name]: row.standard.replaceAll('`', '') })
    const standard = readSettings({})
    if (!settings.ok || !standard.ok) throw new Error(`${row.name} cannot be ${row.standard}`)
    const { timers, ...probe } = settings.settings.probe
    const { timers: _, ...standardProbe } = standard.settings.probe
    expect({ ...settings.settings, probe }).toEqual({ ...standard.settings, probe: standardProbe })
    expect({ ...interactiveTimers, ...timers }).toEqual(interactiveTimers)
  })

  it('names only files, folders and addresses that are there', () => {
    for (const [, path] of read('docs/operating.md').matchAll(/`(apps\/[\w./-]+)`/g))
      expect(read(path ?? '')).not.toBe('')
  })
})

it('.env.example has every setting', () => {
  const example = read('.env.example')
  expect(settingNames.filter((name) => !example.includes(`# ${name}=`))).toEqual([])
})
