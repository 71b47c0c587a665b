import { readFileSync } from 'node:fs'
import { encode, type Answer } from 'dns-packet'

const text = (value: string): Uint8Array => Buffer.from(value)

function message(answers: Answer[], parts: { authorities?: Answer[]; flags?: number } = {}): Uint8Array {
  return encode({
    type: 'response',
    id: 7,
    flags: parts.flags ?? 0x180,
    questions: [{ type: 'MX', name: 'fabrikam.example' }],
    answers,
    authorities: parts.authorities ?? [],
    additionals: [
      {
        type: 'OPT',
        name: '.',
        udpPayloadSize: 1232,
        extendedRcode: 0,
        ednsVersion: 0,
        flags: 0,
        flag_do: false,
        options: [],
      },
    ],
  })
}

const name = 'fabrikam.example'
const soa: Answer = {
  type: 'SOA',
  name,
  ttl: 60,
  data: { mname: `ns1.${name}`, rname: `hostmaster.${name}`, serial: 1, refresh: 2, retry: 3, expire: 4, minimum: 5 },
}

/** Real DNS messages, with every type that is read. */
export const dnsMessages: Uint8Array[] = [
  message([
    { type: 'MX', name, data: { preference: 10, exchange: `mx1.${name}` } },
    { type: 'MX', name, data: { preference: 0, exchange: '.' } },
  ]),
  message([
    { type: 'CNAME', name, data: `a.${name}` },
    { type: 'A', name: `a.${name}`, data: '192.0.2.1' },
    { type: 'AAAA', name: `a.${name}`, data: '2001:db8::1' },
  ]),
  message([
    { type: 'TXT', name, data: ['v=spf1 ', '-all', Buffer.from([0, 0xff, 0x0d])] },
    { type: 'PTR', name, data: `mail.${name}` },
    { type: 'NS', name, data: `ns1.${name}` },
  ]),
  message([], { authorities: [soa], flags: 0x183 }),
  message([], { flags: 0x380 }),
  message(Array.from({ length: 60 }, (_, index): Answer => ({ type: 'A', name, data: `192.0.2.${index}` }))),
]

/** Replies of mail servers, good and bad. */
export const smtpReplies: Uint8Array[] = [
  '220 mx.fabrikam.example ESMTP ready\r\n',
  '220-mx.fabrikam.example\r\n220-no spam\r\n220 ready\r\n',
  '250-mx.fabrikam.example\r\n250-PIPELINING\r\n250-SIZE 52428800\r\n250-STARTTLS\r\n250-ENHANCEDSTATUSCODES\r\n250 8BITMIME\r\n',
  '421 4.3.2 try again later\r\n',
  '450 4.7.1 <mx>: Helo command rejected\r\n',
  '550 5.7.1 blocked, see https://list.example/?ip=192.0.2.1\r\n',
  '554-mx\r\n550 other code\r\n',
  '220 a\n220 b\r\n250\r\n',
  'HTTP/1.1 400 Bad Request\r\n\r\n',
  'SSH-2.0-OpenSSH_9.2\r\n',
  '\u0015\u0003\u0001\u0000\u0002\u0002P',
  '220 \u001b]0;x\u0007\u202e<script>\r\n221 bye\r\n',
].map(text)

const tables = new URL('../../../../core/src/target/', import.meta.url)

/** Everything that the tables of the target reader hold. */
export const targetTexts: Uint8Array[] = ['valid.txt', 'invalid.txt'].flatMap((file) =>
  readFileSync(new URL(file, tables), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const json = /^\S+ (".*") -> /.exec(line)?.[1]
      return json === undefined ? [] : [text(String(JSON.parse(json)))]
    }),
)
