import { rows, type TimingRow } from './timing-row.ts'

/** How long a server will go on. The sentence of Exchange, which is the longest, in the languages of its users. */
export const remainingRows: readonly TimingRow[] = [
  ...rows('remaining', 'delayed', [
    [
      'for the next {span}',
      'Exchange 2013 and later, Exchange Online',
      'The server will keep trying to deliver this message for the next 1 days, 19 hours and 54 minutes.',
    ],
    ['will be retried for another {span}', 'MailEnable', 'The message will be retried for another 29 hours.'],
    ['for another {span}', 'common wording', 'We will keep trying for another 3 days.'],
    ['for an additional {span}', 'common wording', 'Delivery attempts will continue for an additional 44 hours.'],
    ['will retry for {span}', 'Gmail', 'Gmail will retry for 47 more hours.'],
    ['continue trying for up to {span}', 'seen', 'The server will continue trying for up to 21 hours.'],
    ['continue to try for up to {span}', 'common wording', 'We will continue to try for up to 3 days.'],
    ['keep trying for up to {span}', 'common wording', 'We will keep trying for up to 3 days.'],
    ['continue trying for {span}', 'common wording', 'The server will continue trying for 21 hours.'],
    ['keep trying for {span}', 'common wording', 'The server will keep trying for 3 more days.'],
    [
      'in den nächsten {span}',
      'Exchange in German, not seen',
      'Der Server versucht in den nächsten 1 Tagen, 19 Stunden und 54 Minuten weiterhin, die Nachricht zu übermitteln.',
    ],
    [
      'innerhalb der nächsten {span}',
      'Exchange in German, not seen',
      'Der Server versucht innerhalb der nächsten 22 Stunden und 51 Minuten, die Nachricht zuzustellen.',
    ],
    [
      'für die nächsten {span}',
      'Exchange in German, not seen',
      'Für die nächsten 22 Stunden und 51 Minuten wird die Zustellung weiter versucht.',
    ],
    ['noch weitere {span}', 'wording in German, not seen', 'Die Zustellung wird noch weitere 3 Tage versucht.'],
    [
      'pendant les prochaines {span}',
      'Exchange in French, not seen',
      'Le serveur continuera à essayer pendant les prochaines 22 heures et 51 minutes.',
    ],
    [
      'pendant les prochains {span}',
      'Exchange in French, not seen',
      'Le serveur continuera à essayer pendant les prochains 1 jours, 19 heures et 54 minutes.',
    ],
    [
      'au cours des prochaines {span}',
      'Exchange in French, not seen',
      'Le serveur réessaiera au cours des prochaines 22 heures et 51 minutes.',
    ],
    [
      'au cours des prochains {span}',
      'Exchange in French, not seen',
      'Le serveur réessaiera au cours des prochains 1 jours, 19 heures et 54 minutes.',
    ],
    [
      'pendant encore {span}',
      'Exchange in French, not seen',
      'Le serveur essaiera pendant encore 22 heures et 51 minutes.',
    ],
    [
      'durante las próximas {span}',
      'Exchange in Spanish, not seen',
      'El servidor seguirá intentando entregar el mensaje durante las próximas 22 horas y 51 minutos.',
    ],
    [
      'durante los próximos {span}',
      'Exchange in Spanish, not seen',
      'El servidor seguirá intentándolo durante los próximos 1 días, 19 horas y 54 minutos.',
    ],
    [
      'en las próximas {span}',
      'Exchange in Spanish, not seen',
      'El servidor lo intentará en las próximas 22 horas y 51 minutos.',
    ],
    [
      'pelas próximas {span}',
      'Exchange in Portuguese, not seen',
      'O servidor continuará tentando pelas próximas 22 horas e 51 minutos.',
    ],
    [
      'pelos próximos {span}',
      'Exchange in Portuguese, not seen',
      'O servidor continuará tentando pelos próximos 1 dias, 19 horas e 54 minutos.',
    ],
    [
      'nas próximas {span}',
      'Exchange in Portuguese, not seen',
      'O servidor continuará a tentar nas próximas 22 horas e 51 minutos.',
    ],
    [
      'nos próximos {span}',
      'Exchange in Portuguese, not seen',
      'O servidor continuará a tentar nos próximos 1 dias, 19 horas e 54 minutos.',
    ],
    [
      'per le prossime {span}',
      'Exchange in Italian, not seen',
      'Il server continuerà a provare per le prossime 22 ore e 51 minuti.',
    ],
    [
      'per i prossimi {span}',
      'Exchange in Italian, not seen',
      'Il server continuerà a provare per i prossimi 1 giorni, 19 ore e 54 minuti.',
    ],
    [
      'nelle prossime {span}',
      'Exchange in Italian, not seen',
      'Il server riproverà nelle prossime 22 ore e 51 minuti.',
    ],
    [
      'de komende {span}',
      'Exchange in Dutch, not seen',
      'De server blijft dit de komende 22 uur en 51 minuten proberen.',
    ],
    [
      'de volgende {span}',
      'Exchange in Dutch, not seen',
      'De server blijft dit de volgende 22 uur en 51 minuten proberen.',
    ],
    [
      'under de närmaste {span}',
      'Exchange in Swedish, not seen',
      'Servern fortsätter försöka under de närmaste 22 timmar och 51 minuter.',
    ],
    [
      'de næste {span}',
      'Exchange in Danish, not seen',
      'Serveren vil fortsat forsøge i de næste 22 timer og 51 minutter.',
    ],
    [
      'de neste {span}',
      'Exchange in Norwegian, not seen',
      'Serveren vil fortsette å prøve i de neste 22 timer og 51 minutter.',
    ],
    [
      'przez następne {span}',
      'Exchange in Polish, not seen',
      'Serwer będzie próbował przez następne 22 godzin i 51 minut.',
    ],
    [
      'в течение следующих {span}',
      'Exchange in Russian, not seen',
      'Сервер будет пытаться доставить сообщение в течение следующих 22 часов и 51 минут.',
    ],
    ['今後 {span}', 'Exchange in Japanese, not seen', 'サーバーは今後 22 時間 51 分間、配信を試みます。'],
    ['次の {span}', 'Exchange in Japanese, not seen', 'サーバーは次の 22 時間 51 分間、配信を試みます。'],
    ['接下来的 {span}', 'Exchange in Chinese, not seen', '服务器将在接下来的 22 小时 51 分钟内继续尝试传递此邮件。'],
    ['接下來的 {span}', 'Exchange in Chinese of Taiwan, not seen', '伺服器將在接下來的 22 小時 51 分鐘內繼續嘗試。'],
    ['다음 {span}', 'Exchange in Korean, not seen', '서버에서 다음 22 시간 51 분 동안 계속 시도합니다.'],
  ]),
]
