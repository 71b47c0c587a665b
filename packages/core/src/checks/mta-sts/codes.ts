import type { CodeProfile } from '../../findings/index.ts'

const advice = { outcome: 'advice', side: 'recipient', actor: 'theirs' } as const satisfies CodeProfile
/** For the senders that honour the rule. While it is only tried out (`testing`), advice. */
const stops = { outcome: 'stops', side: 'recipient', actor: 'theirs' } as const satisfies CodeProfile

export const mtaStsCodes = {
  'mta-sts-missing': { outcome: 'notApplicable', side: 'none', actor: 'nobody' },
  'mta-sts-off': { outcome: 'notApplicable', side: 'none', actor: 'nobody' },
  'mta-sts-syntax': advice,
  'mta-sts-unreachable': advice,
  'mta-sts-certificate': advice,
  'mta-sts-not-found': advice,
  'mta-sts-mx-mismatch': stops,
  'mta-sts-mx-certificate': stops,
  'mta-sts-mx-without-starttls': stops,
  'mta-sts-fits': { outcome: 'good', side: 'none', actor: 'nobody' },
} satisfies Record<string, CodeProfile>
