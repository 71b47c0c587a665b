import type { AnyFact } from '../../facts/index.ts'
import { stillRunning, testCheck } from '../testing/check-table.ts'
import { answer, failed, gone, seen, sender, spfAnswers } from '../testing/fact-samples.ts'
import { dmarcCheck } from './dmarc-check.ts'

const domain = 'mail.contoso.example'

function record(name: string, texts: string[]): AnyFact {
  return seen('dmarc.record', { kind: 'domain', name }, answer(texts))
}

/** The records at the domain and at its parents. */
function walk(own: string[], parent: string[] = [], top: string[] = []): AnyFact[] {
  return [record(domain, own), record('contoso.example', parent), record('example', top)]
}

function consent(texts: string[]): AnyFact {
  return seen('dmarc.report-consent', { kind: 'domain', name: `${domain}._report._dmarc.reports.test` }, answer(texts))
}

const spf = (texts: string[]) => seen('sender-domain.txt', { kind: 'domain', name: domain }, answer(texts))
/** A permission list that was asked about the address that sends. */
const judged = (list: string) => [
  spf([`v=spf1 ${list}`]),
  sender({}),
  spfAnswers({ [domain]: [`TXT v=spf1 ${list}`] }, domain),
]
const mx = (more: object) => seen('sender-domain.mx', { kind: 'domain', name: domain }, { ...answer([]), ...more })

/** Keys under named selectors, or under those of a provider. */
function signs(text: string, source: 'named' | 'provider' = 'named'): AnyFact[] {
  return [
    seen('dkim.selectors', { kind: 'domain', name: domain }, { selectors: ['s1'], source, providers: [] }),
    seen('dkim.key', { kind: 'domain', name: `s1._domainkey.${domain}` }, answer(text === '' ? [] : [text])),
  ]
}
const goodKey = 'v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo='
const noSpf = spf(['google-site-verification=1'])

testCheck(dmarcCheck, [
  ['nobody looked', [], []],
  ['a strict policy', [record(domain, ['v=DMARC1; p=reject'])], ['dmarc-published']],
  ['a policy beside other texts', [record(domain, ['hello', 'v=DMARC1; p=quarantine'])], ['dmarc-published']],
  ['p=none', [record(domain, ['v=DMARC1; p=none'])], ['dmarc-none']],
  ['a test of a strict policy', [record(domain, ['v=DMARC1; p=reject; t=y'])], ['dmarc-published']],
  ['a test of quarantine', [record(domain, ['v=DMARC1; p=quarantine; t=y'])], ['dmarc-none']],
  ['none anywhere', walk([]), ['dmarc-missing']],
  ['parents still to come', [record(domain, [])], [], stillRunning],
  ['parents that never came', [record(domain, [])], ['dmarc-lookup-failed']],
  [
    'a failed lookup',
    [failed('dmarc.record', { kind: 'domain', name: domain }, 'dns-servfail')],
    ['dmarc-lookup-failed'],
  ],
  ['two records', [record(domain, ['v=DMARC1; p=none', 'v=DMARC1; p=reject'])], ['dmarc-several']],
  ['a text that is nearly a record', walk(['v=DMARC1 p=reject']), ['dmarc-syntax']],
  ['a record without p', [record(domain, ['v=DMARC1; policy=reject'])], ['dmarc-syntax']],
  ['an unknown policy', [record(domain, ['v=DMARC1; p=block'])], ['dmarc-syntax']],
  [
    'no policy, but reports are wanted',
    [record(domain, ['v=DMARC1; rua=mailto:d@contoso.example'])],
    ['dmarc-none', 'dmarc-syntax[advice]'],
  ],
  [
    'a part that can’t be read',
    [record(domain, ['v=DMARC1; p=reject; aspf=x'])],
    ['dmarc-published', 'dmarc-syntax[advice]'],
  ],
  ['the parent’s policy', walk([], ['v=DMARC1; p=reject']), ['dmarc-published']],
  ['the parent’s policy for subdomains', walk([], ['v=DMARC1; p=reject; sp=none']), ['dmarc-none']],
  [
    'the parent’s policy for subdomains that do not exist',
    [mx(gone), ...walk([], ['v=DMARC1; p=none; sp=none; np=reject'])],
    ['dmarc-published'],
  ],
  ['a suffix’s policy', walk([], [], ['v=DMARC1; p=reject; psd=y']), ['dmarc-published']],
  ['an organisation below a suffix', walk([], ['v=DMARC1; p=none'], ['v=DMARC1; p=reject; psd=y']), ['dmarc-none']],
  ['the fewest labels count', walk([], ['v=DMARC1; p=none'], ['v=DMARC1; p=reject']), ['dmarc-published']],
  [
    'an organisation’s own top ends the walk',
    walk([], ['v=DMARC1; p=none; psd=n'], ['v=DMARC1; p=reject']),
    ['dmarc-none'],
  ],
  ['two records at the parent count as none', walk([], ['v=DMARC1; p=none', 'v=DMARC1; p=none']), ['dmarc-missing']],
  [
    'reports to another domain that agreed',
    [record(domain, ['v=DMARC1; p=reject; rua=mailto:a@reports.test']), consent(['v=DMARC1'])],
    ['dmarc-published'],
  ],
  [
    'reports to another domain that did not agree',
    [record(domain, ['v=DMARC1; p=reject; rua=mailto:a@reports.test']), consent([])],
    ['dmarc-published', 'dmarc-report-unauthorised'],
  ],
  [
    'reports to another domain that was not asked',
    [record(domain, ['v=DMARC1; p=reject; rua=mailto:a@reports.test'])],
    ['dmarc-published'],
  ],
  [
    'nothing can pass, and mail is to be refused',
    [record(domain, ['v=DMARC1; p=reject']), noSpf, ...signs('')],
    ['dmarc-published', 'dmarc-fails'],
  ],
  [
    'nothing can pass, and mail is to be spam',
    [record(domain, ['v=DMARC1; p=reject; t=y']), noSpf, ...signs('v=DKIM1; p=')],
    ['dmarc-published', 'dmarc-fails[risk]'],
  ],
  [
    'nothing can pass, and nothing is asked',
    [record(domain, ['v=DMARC1; p=none']), noSpf, ...signs('')],
    ['dmarc-none'],
  ],
  ['the signature can pass', [record(domain, ['v=DMARC1; p=reject']), noSpf, ...signs(goodKey)], ['dmarc-published']],
  [
    'another key may sign than the provider’s usual one',
    [record(domain, ['v=DMARC1; p=reject']), noSpf, ...signs('', 'provider')],
    ['dmarc-published'],
  ],
  [
    'the permission list may pass',
    [record(domain, ['v=DMARC1; p=reject']), spf(['v=spf1 mx -all']), ...signs('')],
    ['dmarc-published'],
  ],
  [
    'the permission list lets the address send',
    [record(domain, ['v=DMARC1; p=reject']), ...judged('ip4:203.0.113.25 -all'), ...signs('')],
    ['dmarc-published'],
  ],
  [
    'the permission list does not let the address send',
    [record(domain, ['v=DMARC1; p=reject']), ...judged('ip4:192.0.2.1 ~all'), ...signs('')],
    ['dmarc-published', 'dmarc-fails'],
  ],
  [
    'the permission list could not be followed',
    [record(domain, ['v=DMARC1; p=reject']), ...judged('include:elsewhere.example -all'), ...signs('')],
    ['dmarc-published'],
  ],
  [
    'while the check runs, a way to pass may still be found',
    [record(domain, ['v=DMARC1; p=reject']), noSpf, ...signs('')],
    ['dmarc-published'],
    stillRunning,
  ],
])
