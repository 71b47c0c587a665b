import type { AnyFact, FactTable } from '../../facts/index.ts'
import { stillRunning, testCheck } from '../testing/check-table.ts'
import { answer, failed, seen } from '../testing/fact-samples.ts'
import { dkimCheck } from './dkim-check.ts'

const name = 'contoso.example'
const rsa512 =
  'MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAMIiAVkFKQYOQK12FYBhYO5xCHLY0Fhf3EJpKdtM6iaMkIuZ/V11tECPsDsFYdP26V4Gcan0Cl9Qn/8gVeorR80CAwEAAQ=='
const rsa1024 =
  'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDiHMI665qR3xxP94fSXo03PLK/cqhxOf3nUqeDdY+kRXD7ng7gjySJvhtkxywV7LMEa0N2gRrFY3jzuRsq3MHauE0oBCZ9vjmTJY3cps9Qe2VzAZBe68TA4HHif5oM/lukaHR+FGjZ/Fr2keaP//ThIF9nrd9NaXbbN5Zv5ofeYQIDAQAB'
const ed25519 = 'v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo='

function selectors(names: string[], more: Partial<FactTable['dkim.selectors']> = {}): AnyFact {
  return seen('dkim.selectors', { kind: 'domain', name }, { selectors: names, source: 'named', providers: [], ...more })
}

function key(selector: string, texts: string[]): AnyFact {
  return seen('dkim.key', { kind: 'domain', name: `${selector}._domainkey.${name}` }, answer(texts))
}

const provider: Partial<FactTable['dkim.selectors']> = { source: 'provider', providers: ['Microsoft 365'] }

testCheck(dkimCheck, [
  ['nobody looked', [], []],
  ['a good key', [selectors(['s1']), key('s1', [ed25519])], ['dkim-key-found']],
  ['a key beside other texts', [selectors(['s1']), key('s1', ['v=spf1 -all', ed25519])], ['dkim-key-found']],
  ['no key', [selectors(['s1']), key('s1', [])], ['dkim-not-found']],
  ['what a wildcard says', [selectors(['s1']), key('s1', ['v=spf1 -all'])], ['dkim-not-found']],
  ['taken back', [selectors(['s1']), key('s1', ['v=DKIM1; p='])], ['dkim-revoked']],
  ['512 bits', [selectors(['s1']), key('s1', [`v=DKIM1; p=${rsa512}`])], ['dkim-weak']],
  ['1024 bits', [selectors(['s1']), key('s1', [`v=DKIM1; p=${rsa1024}`])], ['dkim-key-found', 'dkim-weak[advice]']],
  ['a test', [selectors(['s1']), key('s1', [`${ed25519}; t=y`])], ['dkim-key-found', 'dkim-testing']],
  ['nonsense', [selectors(['s1']), key('s1', ['v=DKIM1; p=nonsense'])], ['dkim-invalid']],
  ['several keys', [selectors(['s1']), key('s1', [ed25519, ed25519])], ['dkim-invalid']],
  [
    'a lookup that failed',
    [selectors(['s1']), failed('dkim.key', { kind: 'domain', name: `s1._domainkey.${name}` }, 'dns-timeout')],
    ['dkim-lookup-failed'],
  ],
  [
    'two selectors',
    [selectors(['s1', 's2']), key('s1', [ed25519]), key('s2', [])],
    ['dkim-key-found', 'dkim-not-found'],
  ],
  ['a key still to come', [selectors(['s1'])], [], stillRunning],
  ['a key that never came', [selectors(['s1'])], ['dkim-lookup-failed']],
  ['no selector known', [selectors([], { source: 'provider' })], ['dkim-selector-unknown']],
  [
    'the usual name of a provider',
    [selectors(['selector1', 'selector2'], provider), key('selector1', [ed25519]), key('selector2', [])],
    ['dkim-key-found'],
  ],
  [
    'nothing under the usual names',
    [selectors(['selector1', 'selector2'], provider), key('selector1', []), key('selector2', ['v=DKIM1; p='])],
    ['dkim-selector-unknown'],
  ],
  [
    'a faulty key under a usual name may not be in use',
    [
      selectors(['selector1', 'selector2'], provider),
      key('selector1', [`v=DKIM1; p=${rsa512}`]),
      key('selector2', ['v=DKIM1; p=nonsense']),
    ],
    ['dkim-weak[advice]', 'dkim-invalid[advice]'],
  ],
  ['usual names still to be asked', [selectors(['selector1'], provider)], [], stillRunning],
])
