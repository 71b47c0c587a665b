import { providerOfInclude } from '../providers/index.ts'
import { answerFrom, publishedTarget, surveySpf, type SpfAnswer, type SpfRecord, type SpfSurvey } from '../spf/index.ts'
import type { AnsweredQuestion, Question } from '../facts/index.ts'
import { organisationOf } from './organisation.ts'

/** What a permission list opens itself to, apart from what no list should: everybody, or whole provider networks. */
export interface PermittedSenders {
  networks: { network: string; prefix: number }[]
  /** Hosts that are named, or that take mail for a name: their addresses may send. */
  hosts: string[]
  /** Names whose mail servers may send: theirs is another question. */
  mailDomains: string[]
  /** Services by name; of one nobody knows, the name of its list. */
  services: string[]
  /** The list opens itself further than that. */
  isWider: boolean
}

/** Wider ones say nothing about where the mail comes from. */
const widest = { four: 24, six: 64 }
const maxNamed = 8

/**
 * Who may send for a domain by its own permission list and the lists of its own organisation that this includes; what
 * other organisations list is theirs, and they are named instead. Source: RFC 7208 §5.
 */
export function permittedSenders(domain: string, answers: AnsweredQuestion[]): PermittedSenders {
  const known = new Map(answers.map(({ question, observed }) => [keyOf(question), observed]))
  const survey = answerFrom(surveySpf(domain), (question): SpfAnswer => {
    const observed = known.get(keyOf(question))
    return observed ?? { ok: false, failure: 'limit-reached', elapsedMs: 0 }
  })
  return readPermitted(survey)
}

/** The same of a list that was read already. */
export function readPermitted(survey: SpfSurvey): PermittedSenders {
  const permitted: PermittedSenders = { networks: [], hosts: [], mailDomains: [], services: [], isWider: false }
  const lists = new Map(survey.lists.map((list) => [list.domain, list]))
  const waiting = [survey.domain]
  const read = new Set<string>()
  for (let domain = waiting.shift(); domain !== undefined; domain = waiting.shift()) {
    const list = lists.get(domain)
    if (list === undefined || read.has(domain) || !list.isGranting) continue
    read.add(domain)
    readList(list.record, domain, permitted)
    for (const name of linksOf(list.record, domain)) {
      const service = providerOfInclude(name)?.name
      if (service === undefined && organisationOf(name) === organisationOf(survey.domain)) waiting.push(name)
      else add(permitted.services, service ?? name)
    }
  }
  return permitted
}

function readList({ mechanisms }: SpfRecord, domain: string, permitted: PermittedSenders): void {
  for (const mechanism of mechanisms) {
    if (mechanism.name === 'all') {
      permitted.isWider ||= mechanism.qualifier === '+'
      return
    }
    if (mechanism.qualifier !== '+') continue
    switch (mechanism.name) {
      case 'ip4':
      case 'ip6': {
        const isSmall = mechanism.prefix >= (mechanism.name === 'ip4' ? widest.four : widest.six)
        if (isSmall) permitted.networks.push({ network: mechanism.network, prefix: mechanism.prefix })
        else permitted.isWider = true
        break
      }
      case 'a':
        add(permitted.hosts, publishedTarget(mechanism.domain, domain))
        break
      case 'mx':
        add(permitted.mailDomains, publishedTarget(mechanism.domain, domain))
        break
      case 'exists':
      case 'ptr':
        permitted.isWider = true
        break
      case 'include':
        break
    }
  }
}

/** Where a list sends its reader on to. */
function linksOf({ mechanisms, redirect }: SpfRecord, domain: string): string[] {
  const includes = mechanisms.flatMap((mechanism) =>
    mechanism.name === 'include' && mechanism.qualifier === '+' ? [mechanism.domain] : [],
  )
  return [...includes, ...(redirect === undefined ? [] : [redirect.domain])].flatMap(
    (link) => publishedTarget(link, domain) ?? [],
  )
}

function add(names: string[], name: string | undefined): void {
  if (name !== undefined && names.length < maxNamed && !names.includes(name)) names.push(name)
}

function keyOf({ name, type }: Question): string {
  return `${type} ${name}`
}
