import type { TopicMessages } from '../finding-messages.ts'
import type { tlsRptCodes } from './codes.ts'

export const tlsRptMessages: TopicMessages<typeof tlsRptCodes> = {
  'tls-rpt-missing': {
    title: ['{domain} asks for no reports about encryption', 'No reports about encryption are asked for'],
    saw: ['There is no record at _smtp._tls.{domain}.', 'There is no record for reports about encryption (TLS-RPT).'],
    why: ['Mail does not need it.'],
    who: ['Nobody needs to act.'],
  },
  'tls-rpt-malformed': {
    title: [
      'The wish of {domain} for encryption reports can’t be read',
      'A wish for encryption reports (TLS-RPT) can’t be read',
    ],
    saw: [
      '{part, select, several {There are several records at _smtp._tls.{domain}, where one must stand.} other {The record at _smtp._tls.{domain} does not say where reports go in a way that senders read.}}',
      'The record for reports about encryption (TLS-RPT) can’t be read.',
    ],
    why: ['Mail arrives. But nobody tells them when encryption with their servers fails.'],
    who: ['Their mail admin ({domain}) can correct it.', 'Their mail admin can correct it.'],
  },
  'tls-rpt-fits': {
    title: ['{domain} asks for reports about encryption', 'They ask for reports about encryption'],
    saw: [
      'The record at _smtp._tls.{domain} says where senders send reports (TLS-RPT).',
      'A record says where senders send reports about encryption (TLS-RPT).',
    ],
    why: ['They learn of it when encryption with their servers fails.'],
    who: ['Nobody needs to act.'],
  },
}
