const text = (value: string): Uint8Array => Buffer.from(value)
const rsaKey = `MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQ${'C7'.repeat(85)}QIDAQAB`

/** What domains publish as TXT: permission lists, keys, policies, and what is nearly one of them. */
export const publishedTexts: Uint8Array[] = [
  'v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/32 include:_spf.fabrikam.example a:mail.fabrikam.example/24//64 mx -all',
  'v=spf1 exists:%{ir}.%{v}._spf.%{d2} ptr ?all redirect=_spf.fabrikam.example exp=explain.fabrikam.example',
  'v=spf1 include:a.example include:b.example include:c.example include:d.example ~all',
  'v=spf1 a:%{l1r+-}.%{o}.%{h}.%{%}%{_}%{-} -all',
  'v=spf2.0/pra +all',
  `v=DKIM1; k=rsa; t=y:s; h=sha256; s=email; n=note; p=${rsaKey}`,
  'v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=',
  'v=DKIM1; p=',
  'k=rsa; p=MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAA',
  'v=DMARC1; p=quarantine; sp=reject; np=none; t=y; psd=n; adkim=s; aspf=r; rua=mailto:a@fabrikam.example!10m,mailto:b@x.example',
  'v=DMARC1;p=none;pct=50;ruf=https://x.example/;fo=1:d:s',
  'V = DMARC1 ; P = Reject',
  'v=STSv1; id=20260101T000000;',
  'v=STSv1; id=',
  'v=TLSRPTv1; rua=mailto:tls@fabrikam.example,https://reports.example/',
  'v=TLSRPTv1;rua=ftp://x',
].map(text)

/** MTA-STS policies. Source: RFC 8461 §3.2. */
export const policyFiles: Uint8Array[] = [
  'version: STSv1\r\nmode: enforce\r\nmx: mx1.fabrikam.example\r\nmx: *.fabrikam.example\r\nmax_age: 604800\r\n',
  'version: STSv1\nmode: testing\nmx: a.example.\nmax_age: 31557600',
  'version: STSv1\nmode: none\nmax_age: 0\n\n\n',
  'version: STSv2\nmode: enforce\nmx: x\nmax_age: 99999999999',
  'mode: enforce\nmx:\n<html>',
  'version:STSv1\nx-more: \u202e\nmode:enforce\nmx: *.*.example\nmax_age: -1',
].map(text)

const contact = [
  'vcard',
  [
    ['version', {}, 'text', '4.0'],
    ['fn', {}, 'text', 'Example Net'],
    ['email', {}, 'text', 'noc@example.net'],
  ],
]
const network = {
  objectClassName: 'ip network',
  startAddress: '192.0.2.0',
  endAddress: '192.0.2.255',
  handle: 'NET-192-0-2-0',
  name: 'EXAMPLE-NET-1',
  country: 'US',
  entities: [
    {
      handle: 'EX',
      roles: ['registrant', 'abuse'],
      vcardArray: contact,
      entities: [{ roles: ['noc'], vcardArray: contact }],
    },
  ],
}

/** Answers of registries (RFC 9083). */
export const registrations: Uint8Array[] = [
  network,
  { ...network, entities: [] },
  { ...network, entities: [null, 1, 'x', { roles: 7, vcardArray: ['vcard', [[], [1, 2], ['fn']]] }] },
  { ...network, startAddress: '2001:db8::', endAddress: '2001:db8:ffff::' },
  { objectClassName: 'domain' },
  { errorCode: 404, title: 'Not Found', description: ['nothing'] },
  [network],
].map((value) => text(JSON.stringify(value)))

/** Headers of messages that arrived. */
export const receivedHeaders: Uint8Array[] = [
  'Received: from mail.fabrikam.example (mail.fabrikam.example [192.0.2.25]) by mx.contoso.example with ESMTPS id 1; Tue, 24 Nov 2026 10:00:00 +0000\r\nFrom: Lee <lee@fabrikam.example>\r\nReturn-Path: <lee@fabrikam.example>\r\n\r\nhello',
  'Received: from a ([IPv6:2001:db8::1]) by b\n (envelope-from x) ; Tue, 24 Nov 2026 10:00:00 +0000\nDKIM-Signature: v=1; a=rsa-sha256; d=fabrikam.example; s=s1; h=from; bh=x; b=y\nFrom: a@b.example\n',
  'Authentication-Results: mx.contoso.example; spf=pass smtp.mailfrom=fabrikam.example; dkim=pass header.d=fabrikam.example header.s=s1\nFrom: a@fabrikam.example\n',
  'Received-SPF: pass (contoso.example: domain of a@b.example designates 192.0.2.1) client-ip=192.0.2.1; helo=x;\nFrom: =?utf-8?q?=C3=BC?= <a@b.example>\n',
  'Received: (qmail 1 invoked from network); 24 Nov 2026\nReceived: from unknown (HELO x) (10.0.0.1)\nFrom: x\n',
  'Subject: none\n\n',
].map(text)

/** What mail servers say about an address, and blocklists about a sender. */
export const spokenWords: Uint8Array[] = [
  '4.7.1 Greylisting in action, please come back in 00:05:00',
  '5.1.1 <lee@fabrikam.example>: Recipient address rejected: User unknown in virtual mailbox table',
  '5.7.1 Service unavailable; client [192.0.2.99] blocked using list.example; see https://list.example/query/192.0.2.99',
  '4.2.2 The email account that you tried to reach is over quota',
  '5.7.23 The message was rejected because of Sender Policy Framework violation',
  '4.7.28 Our system has detected an unusual rate of unsolicited mail',
  '5.7.25 The IP address sending this message does not have a PTR record setup',
  '127.0.0.2',
  '127.255.255.254',
  'Error: open resolver; https://www.spamhaus.org/returnc/pub/',
].map(text)
