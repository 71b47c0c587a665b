import { rows, type TimingRow } from './timing-row.ts'

/** After how long, or when, a server gives up. */
export const limitRows: readonly TimingRow[] = [
  ...rows('retryUntil', 'delayed', [
    [
      'will be attempted until {date}',
      'Exchange 2007, 2010',
      'Delivery of this message will be attempted until 6/26/2012 7:30:00 AM (GMT+00:00) Dublin, Edinburgh.',
    ],
    [
      'weiterhin versucht bis {date}',
      'Exchange in German, not seen',
      'Die Zustellung wird weiterhin versucht bis 26.06.2012 07:30:00 (GMT+01:00) Amsterdam.',
    ],
    ['will keep trying until {date}', 'common wording', 'We will keep trying until Sat, 28 Nov 2026 18:50:27 +0000.'],
    [
      'will be retried until {date}',
      'common wording',
      'The message will be retried until Sat, 28 Nov 2026 18:50:27 +0000.',
    ],
    [
      'continue to try until {date}',
      'common wording',
      'The server will continue to try until Sat, 28 Nov 2026 18:50:27 +0000.',
    ],
  ]),
  ...rows('expiresAfter', 'delayed', [
    ['until it is {span} old', 'Postfix, bounce.cf.default', 'It will be retried until it is 5 day(s) old.'],
    ['until message is {span} old', 'Sendmail, deliver.c', 'Will keep trying until message is 5 days old'],
    ['until the message is {span} old', 'common wording', 'We keep trying until the message is 5 days old.'],
    ['until your message is {span} old', 'common wording', 'Attempts go on until your message is 4 days old.'],
    [
      'bis sie {span} alt ist',
      'Postfix templates in German, seen',
      'Die Zustellung wird versucht, bis sie 5 Tag(e) alt ist.',
    ],
    ['in the queue for up to {span}', 'OpenSMTPD, bounce.c', 'The message is kept in the queue for up to 7 days.'],
    ['queued for up to {span}', 'common wording', 'Messages are queued for up to 5 days.'],
    ['for a total of {span}', 'common wording', 'Delivery will be attempted for a total of 4 days.'],
    [
      'if it cannot be delivered within {span}',
      'common wording',
      'It will be returned if it cannot be delivered within 5 days.',
    ],
  ]),
  ...rows('expiresAfter', 'expired', [
    ['could not be delivered for {span}', 'Sendmail, deliver.c', 'Message could not be delivered for 5 days'],
    ['cannot send message for {span}', 'Sendmail, subject', 'Returned mail: Cannot send message for 5 days'],
    ['cannot send message within {span}', 'Sendmail 8.6, subject', 'Returned mail: Cannot send message within 5 days'],
    ['could not send message for {span}', 'Sendmail children, subject', 'Could not send message for 5 days'],
    [
      'unable to deliver in {span}',
      'Amazon SES',
      '554 4.4.7 Message expired: unable to deliver in 840 minutes.<421 4.4.2 Connection timed out>',
    ],
    ['could not be delivered within {span}', 'common wording', 'Your message could not be delivered within 5 days.'],
    ['could not be delivered in {span}', 'common wording', 'Your message could not be delivered in 5 days.'],
    ['could not be delivered after {span}', 'common wording', 'Your message could not be delivered after 3 days.'],
    ['unable to deliver within {span}', 'common wording', 'Unable to deliver within 5 days'],
    ['not delivered within {span}', 'common wording', 'The message was not delivered within 5 days.'],
    ['not been delivered within {span}', 'common wording', 'Your message has not been delivered within 5 days.'],
    ['undeliverable for {span}', 'common wording', 'The message was undeliverable for 5 days.'],
    ['in the queue for more than {span}', 'common wording', 'It has been in the queue for more than 5 days.'],
    ['in the queue for over {span}', 'common wording', 'It has been in the queue for over 5 days.'],
    ['in the queue for {span}', 'common wording', 'It has been in the queue for 5 days.'],
    ['for more than {span}', 'common wording', 'We have tried for more than 3 days.'],
    ['trying for {span}', 'common wording', 'We have been trying for 3 days and gave up.'],
    ['tried for {span}', 'common wording', 'We tried for 3 days to deliver it.'],
    ['after trying for {span}', 'common wording', 'Giving up after trying for 3 days.'],
    ['giving up after {span}', 'common wording', 'Giving up after 3 days.'],
    ['gave up after {span}', 'common wording', 'The server gave up after 3 days.'],
    ['expired after {span}', 'common wording', 'The message expired after 3 days.'],
    ['message is older than {span}', 'common wording', 'The message is older than 3 days.'],
    ['for the last {span}', 'common wording', 'We could not deliver it for the last 3 days.'],
    ['for the past {span}', 'common wording', 'We could not deliver it for the past 3 days.'],
    [
      'seit {span} nicht',
      'Exim templates in German, seen',
      'Die Nachricht konnte seit 5 Tagen nicht zugestellt werden.',
    ],
    [
      'innerhalb von {span}',
      'wording in German, not seen',
      'Die Nachricht konnte innerhalb von 5 Tagen nicht zugestellt werden.',
    ],
  ]),
]
