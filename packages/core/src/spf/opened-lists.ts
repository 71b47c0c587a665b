import { parseSpfRecord } from './parse-spf-record.ts'
import { publishedTarget } from './published-target.ts'

/** Whom a domain's own permission list lets send. */
export interface OpenedLists {
  /** The other lists that count: those of `include` and `redirect`, as names. */
  names: string[]
  /** True when nobody else may send: no addresses or hosts of the domain's own, nothing that depends on who sends. */
  isAll: boolean
}

/** Reads one list as it is published, without asking for others. Source: RFC 7208 §5.2, §6.1. */
export function openedLists(text: string, domain: string): OpenedLists {
  const { mechanisms, redirect, faults } = parseSpfRecord(text)
  const granting = mechanisms.filter(({ name, qualifier }) => qualifier === '+' && name !== 'all')
  const includes = granting.filter((mechanism) => mechanism.name === 'include')
  const targets = [...includes, ...(redirect === undefined ? [] : [redirect])].map((link) =>
    publishedTarget(link.domain, domain),
  )
  const isOpen = mechanisms.some(({ name, qualifier }) => qualifier === '+' && name === 'all')
  const names = targets.filter((name) => name !== undefined)
  const isAll = faults.length === 0 && !isOpen && includes.length === granting.length && names.length === targets.length
  return { names, isAll }
}
