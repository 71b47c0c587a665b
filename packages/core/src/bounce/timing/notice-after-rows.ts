import { rows, type TimingRow } from './timing-row.ts'

/** How long a message had waited when the notice was written. */
export const noticeAfterRows: readonly TimingRow[] = [
  ...rows('noticeAfter', 'delayed', [
    [
      'could not be delivered for more than {span}',
      'Postfix, bounce.cf.default',
      'Your message could not be delivered for more than 4 hour(s).',
    ],
    [
      'delayed for more than {span}',
      'OpenSMTPD, bounce.c',
      'A message is delayed for more than 4 hours for the following',
    ],
    [
      'after more than {span} on the queue',
      'Exim, deliver.c',
      'recipients after more than 24 hours on the queue on mail.example.net.',
    ],
    ['still undelivered after {span}', 'Sendmail, deliver.c', 'Warning: message still undelivered after 4 hours'],
    ['for past {span}', 'Sendmail, subject', 'Warning: could not send message for past 4 hours'],
    ['for the past {span}', 'common wording', 'Your message could not be sent for the past 4 hours.'],
    ['for the last {span}', 'common wording', 'We have been trying for the last 4 hours.'],
    ['for more than {span}', 'common wording', 'Your message has been waiting for more than 4 hours.'],
    ['for over {span}', 'common wording', 'Your message has been waiting for over 4 hours.'],
    ['for at least {span}', 'common wording', 'It has been in the queue for at least 4 hours.'],
    ['in the queue for {span}', 'common wording', 'Your message has been in the queue for 4 hours.'],
    ['in queue for {span}', 'common wording', 'Your message has been in queue for 4 hours.'],
    ['has been delayed for {span}', 'common wording', 'Your message has been delayed for 4 hours.'],
    ['not been delivered after {span}', 'common wording', 'Your message has not been delivered after 4 hours.'],
    ['not been delivered for {span}', 'common wording', 'Your message has not been delivered for 4 hours.'],
    ['undelivered for {span}', 'common wording', 'Message undelivered for 4 hours'],
    ['delayed {span}', 'Exim, subject', 'Warning: message 1xVZ7S-0001hL-1J delayed 24 hours'],
    [
      'seit mehr als {span}',
      'Postfix templates in German, seen',
      'Ihre E-Mail konnte seit mehr als 4 Stunde(n) nicht zugestellt werden.',
    ],
    [
      'seit {span} nicht',
      'Exim templates in German, seen',
      'Ihre Nachricht konnte seit 24 hours nicht an alle zugestellt werden.',
    ],
    [
      'nach {span} noch nicht',
      'wording in German, not seen',
      'Ihre Nachricht ist nach 4 Stunden noch nicht zugestellt.',
    ],
    [
      'depuis plus de {span}',
      'Postfix templates in French, not seen',
      'Votre message n’a pas pu être remis depuis plus de 4 heure(s).',
    ],
    [
      'desde hace más de {span}',
      'Postfix templates in Spanish, not seen',
      'No se ha podido entregar desde hace más de 4 horas.',
    ],
    [
      'durante más de {span}',
      'Postfix templates in Spanish, not seen',
      'Su mensaje no ha podido entregarse durante más de 4 hora(s).',
    ],
    [
      'há mais de {span}',
      'Postfix templates in Portuguese, not seen',
      'Sua mensagem não pode ser entregue há mais de 4 hora(s).',
    ],
    [
      'por mais de {span}',
      'Postfix templates in Portuguese, not seen',
      'A mensagem não pôde ser entregue por mais de 4 horas.',
    ],
    [
      'da più di {span}',
      'Postfix templates in Italian, not seen',
      'Il messaggio non può essere consegnato da più di 4 ore.',
    ],
    [
      'per più di {span}',
      'Postfix templates in Italian, not seen',
      'Non è stato possibile consegnarlo per più di 4 ore.',
    ],
    [
      'al meer dan {span}',
      'Postfix templates in Dutch, not seen',
      'Uw bericht kon al meer dan 4 uur niet worden afgeleverd.',
    ],
    ['более {span}', 'Postfix templates in Russian, not seen', 'Ваше сообщение не удаётся доставить более 4 часов.'],
  ]),
]
