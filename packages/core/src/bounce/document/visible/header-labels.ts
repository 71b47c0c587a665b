/**
 * What mail programs put above a message that is shown, forwarded or copied, by language: Outlook, Apple Mail,
 * Thunderbird, Gmail in English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish, Norwegian,
 * Finnish, Polish, Czech, Hungarian, Turkish, Greek, Russian, Ukrainian, Japanese, Chinese and Korean.
 */
const labels: Record<string, string> = {
  from: 'from|von|de|da|van|från|fra|od|lähettäjä|feladó|kimden|gönderen|από|от|от кого|від|差出人|送信者|送信元|发件人|寄件者|寄件人|보낸 사람|보낸사람',
  date: 'sent|date|gesendet|datum|envoyé|envoyé le|enviado|enviado el|enviado em|fecha|data|inviato|data invio|verzonden|skickat|sendt|dato|lähetetty|päivämäärä|päiväys|wysłano|odesláno|elküldve|dátum|gönderildi|gönderilme|tarih|στάλθηκε|ημερομηνία|отправлено|дата|надіслано|送信日時|日付|日時|发送时间|日期|傳送日期|寄件日期|時間|时间|보낸 날짜|날짜',
  to: 'to|an|à|a|para|aan|till|til|do|komu|vastaanottaja|címzett|kime|alıcı|προς|кому|宛先|送信先|收件人|收件者|받는 사람|받는사람',
  cc: 'cc|kopie|kopia|копия|копія|抄送|副本|참조|másolatot kap',
  subject:
    'subject|betreff|objet|asunto|oggetto|onderwerp|assunto|ämne|emne|aihe|temat|předmět|tárgy|konu|θέμα|тема|件名|主题|主旨|標題|제목',
}

const nameOf = new Map(
  Object.entries(labels).flatMap(([name, words]) => words.split('|').map((word): [string, string] => [word, name])),
)

const maxLabelLength = 24

/** The header field that a line shows under a label: “*Gesendet:* Montag, 23. November 2026 14:09”. */
export function labelledField(line: string): { name: string; value: string } | undefined {
  const head = /^[*_]?([^:：*_]{1,24}?)[*_]?\s?[:：][*_]?/.exec(line.slice(0, maxLabelLength + 4))
  if (head === null) return undefined
  const name = nameOf.get((head[1] ?? '').trim().toLowerCase())
  return name === undefined ? undefined : { name, value: line.slice(head[0].length).trim() }
}
