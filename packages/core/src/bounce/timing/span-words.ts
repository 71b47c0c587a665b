const day = 86_400

/** Units of time in lower case, in the languages in which mail servers write their notices. Those with blanks between words. */
export const units: ReadonlyMap<string, number> = new Map([
  ...unit(
    1,
    's sec secs second seconds sekunde sekunden seconde secondes segundo segundos secondo secondi seconden sekund sekunder секунд секунды sekundy',
  ),
  ...unit(
    60,
    'm min mins minute minutes minuten minuto minutos minuti minuut minuten minut minuter minutter minuty minuta minutu минут минуты мин dakika',
  ),
  ...unit(
    3600,
    'h hr hrs hour hours std stunde stunden heure heures hora horas ora ore uur uren timme timmar timer godzin godziny godzinę godzina hodin hodiny час часов часа ч saat tunti tuntia óra',
  ),
  ...unit(
    day,
    'd day days tag tage tagen jour jours día días dia dias giorno giorni dag dagen dagar dage dager dni dzień dzien den dní день дней дня дн gün päivä päivää nap',
  ),
  ...unit(
    7 * day,
    'w week weeks woche wochen semaine semaines semana semanas settimana settimane weken vecka veckor uge uger uke uker недель недели',
  ),
])

/** Units set without blanks: they begin a run of letters. The longer first. */
export const closeUnits: readonly (readonly [string, number])[] = [
  ['时间', 3600],
  ['小时', 3600],
  ['小時', 3600],
  ['時間', 3600],
  ['시간', 3600],
  ['分钟', 60],
  ['分鐘', 60],
  ['分間', 60],
  ['日間', day],
  ['秒', 1],
  ['초', 1],
  ['分', 60],
  ['분', 60],
  ['時', 3600],
  ['日', day],
  ['天', day],
  ['일', day],
  ['週', 7 * day],
]

/** Numbers that are written out. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ...'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, place) => [word, place + 1] as const),
  ...'einem einer zwei drei vier fünf'.split(' ').map((word, place) => [word, Math.max(place, 1)] as const),
  ...'a an une'.split(' ').map((word) => [word, 1] as const),
])

/** What may stand between a number and its unit, or between two parts of a span. */
export const fillers: ReadonlySet<string> = new Set(
  'more additional further weitere weiteren autres más mais altre altri andere and und et y e i en och og a и と'.split(
    ' ',
  ),
)

function unit(seconds: number, names: string): [string, number][] {
  return names.split(' ').map((name) => [name, seconds])
}
