import { describe, expect, it } from 'vitest'
import type { Target } from '@waypost/core/target'
import { searchQuery, searchVector } from './search-terms.ts'

const target: Target = { kind: 'domain', input: '', domain: 'mail.fabrikam.example', ip: null, notes: [] }
const lee: Target = { ...target, kind: 'address', mailAddress: 'Lee.Ray@mail.fabrikam.example' }

describe('a run is found by', () => {
  it.each<[string, Target, Parameters<typeof searchVector>[0]['sender'], string | null, string[]]>([
    [
      'its domain and what is above it',
      target,
      null,
      null,
      ["'mail.fabrikam.example':1A", "'fabrikam.example':1A", "'example':1A"],
    ],
    [
      'the whole mail address, where mailboxes may be seen',
      lee,
      null,
      null,
      [
        "'mail.fabrikam.example':1A",
        "'fabrikam.example':1A",
        "'example':1A",
        "'lee.ray@mail.fabrikam.example':1D",
        "'ray@mail.fabrikam.example':1D",
      ],
    ],
    [
      'the ticket and each of its words',
      { ...target, kind: 'ip', domain: null, ip: '2001:db8::25' },
      { source: 'typed', address: '2001:db8::25' },
      'INC 4/T-4471',
      ["'inc':1A", "'4/t-4471':1A", "'t-4471':1A", "'4471':1A", "'2001:db8::25':1A"],
    ],
    [
      'the words of the sender’s name',
      { ...target, domain: 'a.example' },
      { source: 'saved', label: "O'Hara \\ Sons", address: '203.0.113.25' },
      null,
      ["'a.example':1A", "'example':1A", "'o''hara':1A", "'\\\\':1A", "'sons':1A", "'203.0.113.25':1A"],
    ],
  ])('%s', (_name, about, sender, ticket, terms) => {
    expect(searchVector({ target: about, sender }, ticket)).toBe(terms.join(' '))
  })

  it('no more and no longer terms than fit', () => {
    const vector = searchVector(
      { target, sender: null },
      `${'x'.repeat(9_000)} ${'-a'.repeat(900)} ${'😀'.repeat(200)}`,
    )
    expect(vector.length).toBeLessThan(60 * 270)
    expect(vector).not.toMatch(/\p{Surrogate}/u)
  })
})

describe('a text is read as', () => {
  it.each([
    ['Fabrikam', "'fabrikam':*"],
    ['  brightwater   fabrikam ', "'brightwater':* & 'fabrikam':*"],
    ['<lee@fabrikam.example>,', "'lee@fabrikam.example':*"],
    ['https://fabrikam.example/contact?x=1', "'fabrikam.example':*"],
    ['2001:0DB8:0::25', "'2001:db8::25':*"],
    ['INC/2026/44.', "'inc/2026/44':*"],
    ["x' & !y:*|", "'x':* & '&':* & '!y:*|':*"],
    ['o’hara \\', "'o’hara':* & '\\\\':*"],
    ['a a a', "'a':*"],
  ])('%s', (text, query) => {
    expect(searchQuery(text, { seesMailboxes: true })).toBe(query)
  })

  it.each(['', ' ', '""', '\u00a0'])('%j holds no word', (text) => {
    expect(searchQuery(text, { seesMailboxes: true })).toBeUndefined()
  })

  it('finds by less for people who do not see mailboxes', () => {
    expect(searchQuery('lee fab', { seesMailboxes: false })).toBe("'lee':*A & 'fab':*A")
  })
})
