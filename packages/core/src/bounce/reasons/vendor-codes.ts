import type { BounceReason } from '../../vocabulary/index.ts'
import { rowsOf, type ReasonRow } from './reason-row.ts'

/** Codes of their own that large receivers put into their replies, whatever the words beside them are. */
export const vendorCodes: readonly ReasonRow[] = [
  ...rowsOf('ptr', [
    ['{dns:nr|421dnsnr|rtr:rd}', 'AOL', '421 4.7.1 : (DNS:NR) http://postmaster.fabrikam.example/errors/421dnsnr.html'],
    [
      '{c=rdns|cxdns|g1f|ib108|dns p3|dns t2}',
      'United Internet, Cox, Rackspace, GoDaddy, Facebook',
      'rejected AUP#CXDNS',
    ],
  ]),
  ...rowsOf('blocklisted', [
    [
      '{rtr:bl|rtr:bb|rtr:ch|rtr:bg|rtr:du|rtr:ge|rly:bl|rly:b1|rly:b2|rly:b3|hvu:b1|hvu:b2}',
      'AOL',
      '554 RTR:BB http://postmaster.fabrikam.example/errors/554rtrbb.html',
    ],
    [
      '{bl21|bl22|bl23|tss04|tss05|tss06|tss07|tss09|tss11|ts01|ts02|ts03}',
      'Yahoo',
      '553 5.7.1 [BL21] Connections not accepted',
    ],
    [
      '{s3140|s3150|s3113|s3115|s8001|sc-001|sc-002|sc-003|sc-004|dy-001|dy-002}',
      'Outlook.com',
      'SC-001 Mail rejected for policy reasons',
    ],
    ['{hm08|cxbl|cdrbl|attrbl|dnsbl:attrbl|hl:rep|dt:rbl}', 'iCloud, Cox, AT&T, NetEase', 'blocked AUP#CXBL'],
    ['{bl000000|bl000001|bl000010|bl000100|bl000011|es000001|es000010}', 'Comcast', 'blocked BL000001'],
    ['{ipbl0001|ipbl0010|ipbl0100|ipbl1000|ipbl0011|ipbl0101|ipbl1001|ipbl00001}', 'Cox', 'rejected AUP#IPBL0001'],
    [
      '{ib103|ib104|ib105|ib106|ib110|ib111|ib112|ib113|pol p1|pol p2|pol p3|pol p4|pol t1|pol t2|pol t3}',
      'GoDaddy, Facebook',
      '554 IB103',
    ],
    ['{(bl)|(dial)}', 'T-Online', '554 IP=192.0.2.10 (BL)'],
    ['{gu_eib_02|gu_eib_04}', 'SFR', 'Client host rejected: Abus detecte GU_EIB_02'],
  ]),
  ...rowsOf('rate-limited', [
    [
      '{rp-001|rp-002|rp-003|s77719|s77714|s77712|s775|as77712344|as780|as843|as844}',
      'Outlook.com, Exchange Online',
      '451 4.7.500 Server busy (S77719)',
    ],
    ['{hl:icc|hl:ifc|hl:itc|mi:cel|mi:dmc|mi:sti|rp:cel|rp:qrc|rp:dmc|rp:trc}', 'NetEase', '451 MI:CEL'],
    [
      '{cxcnct|cxmxrt|cxthrt|g28|g30|rl000001|rl000002|rl000003|ib007|ib504|ib510|ib605|ib607|con t1|con t2|con t3|con t4}',
      'Cox, Rackspace, Comcast, GoDaddy, Facebook',
      'too many AUP#CXCNCT',
    ],
  ]),
  ...rowsOf('content', [
    [
      '{cs01|dt:spm|dt:sum|ph01|ib212|ib705|ib501|ib502|msg p2|msg p3|pol p5|pol p6|urlbl011|urlbl101|urlbl110|as345}',
      'iCloud, NetEase, Yahoo, GoDaddy, Facebook, Cox',
      '554 DT:SPM mx1',
    ],
  ]),
  ...rowsOf('sender-auth', [
    ['{mi:spf|mi:dmd|cxsndr|ib506|ib508|pol p7|dns p1|dns p2|dns t1}', 'NetEase, Cox, GoDaddy, Facebook', '550 MI:SPF'],
  ]),
  ...rowsOf('policy', [['{rcp p2|rcp p3}', 'Facebook', '550 5.7.1 RCP-P2']]),
  ...rowsOf('address-unknown', [['{rcp p1|int p1|int p3|int p4|mi:nhd}', 'Facebook', '550 5.1.1 RCP-P1']]),
]

/** What Exchange 5.5 and its Internet Mail Service give instead of a reason. */
export const mapiCodes: readonly ReasonRow[] = [
  ...rowsOf('address-unknown', [
    ['{000c05a6|000c0595}', 'Exchange 5.5', 'MSEXCH:IMS:Fabrikam:Site:MAIL 0 (000C05A6) Unknown Recipient'],
  ]),
  ...rowsOf('domain-unknown', [['000b099c', 'Exchange 5.5', '(000B099C) Host unknown']]),
  ...rowsOf('recipient-limit', [['00010256', 'Exchange 5.5', '(00010256)']]),
  ...rowsOf('loop', [['00120270', 'Exchange 5.5', '(00120270) Too many hops']]),
  ...rowsOf('content', [['{00050311|000502cc}', 'Exchange 5.5', '(000502CC)']]),
  ...rowsOf('auth-required', [['000b0981', 'Exchange 5.5', '(000B0981)']]),
]

/** Codes of which a number tells. */
interface CodeFamily {
  /** Its one group is the number. */
  form: RegExp
  source: string
  sample: string
  reasons: [from: number, to: number, reason: BounceReason][]
}

export const codeFamilies: readonly CodeFamily[] = [
  {
    form: /\b(?:lpn|ofr|ouk)\d{0,3}[_-](\d{3})\b/,
    source: 'Orange, La Poste',
    sample: '550 5.1.1 Adresse d au moins un destinataire invalide. LPN416_416',
    reasons: [
      [102, 102, 'blocklisted'],
      [103, 109, 'rate-limited'],
      [305, 305, 'auth-required'],
      [401, 401, 'sender-auth'],
      [402, 402, 'auth-required'],
      [403, 405, 'sender-auth'],
      [415, 415, 'sender-auth'],
      [416, 416, 'address-unknown'],
      [417, 417, 'mailbox-full'],
      [418, 418, 'address-unknown'],
      [420, 420, 'mailbox-disabled'],
      [421, 421, 'sender-auth'],
      [426, 426, 'mailbox-disabled'],
      [423, 424, 'rate-limited'],
      [505, 505, 'server-fault'],
      [506, 506, 'content'],
      [510, 510, 'blocklisted'],
      [513, 513, 'content'],
      [514, 514, 'too-large'],
      [630, 630, 'policy'],
      [999, 999, 'blocklisted'],
    ],
  },
  {
    form: /\baup#[a-z-]{0,6}(\d{4})\b/,
    source: 'Charter, Spectrum',
    sample: '554 charter 192.0.2.10 blocked. AUP#In-1130',
    reasons: [
      [1000, 1080, 'blocklisted'],
      [1100, 1150, 'ptr'],
      [1160, 1190, 'policy'],
      [1200, 1250, 'blocklisted'],
      [1300, 1490, 'rate-limited'],
      [1500, 1520, 'sender-auth'],
      [1530, 1530, 'too-large'],
      [1540, 1540, 'rate-limited'],
      [1550, 1550, 'recipient-limit'],
      [1580, 1580, 'rate-limited'],
    ],
  },
]

/** What a numbered code in the folded reply stands for. */
export function reasonOfFamily(text: string): BounceReason | undefined {
  for (const { form, reasons } of codeFamilies) {
    const number = Number(form.exec(text)?.[1] ?? Number.NaN)
    const found = reasons.find(([from, to]) => number >= from && number <= to)
    if (found !== undefined) return found[2]
  }
  return undefined
}
