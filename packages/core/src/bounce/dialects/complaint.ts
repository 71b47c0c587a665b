import type { Dialect } from './dialect.ts'

/** Complaints of providers that send no report of RFC 5965. */
export const complaint: Dialect = {
  name: 'complaint',
  product: 'a complaint',
  source: 'Outlook.com Junk Mail Reporting Program; AOL feedback loop; RFC 5965 §2',
  kind: 'complaint',
  signs: [
    { field: 'subject', holds: 'complaint about message from' },
    { field: 'x-hmxmroriginalrecipient', holds: '' },
    { field: 'from', holds: 'scomp@aol.' },
    { field: 'from', holds: 'feedbackloop@' },
    { field: 'content-type', holds: 'report-type=feedback-report' },
    { field: 'content-type', holds: 'report-type="feedback-report"' },
    { line: 'This is an email abuse report for an email message' },
  ],
  lines: [],
}
