/**
 * Words of dates as mail servers and mail programs write them: in the languages in which Outlook shows the line "Sent:",
 * in lower case, without the full stop of an abbreviation.
 */
const monthNames: readonly string[][] = [
  words(
    'jan january januar jänner janvier janv enero ene janeiro gennaio gen januari stycznia sty ledna января янв ocak oca',
  ),
  words(
    'feb february februar februari février févr fevrier febrero fevereiro fev febbraio lutego lut února февраля фев şubat şub',
  ),
  words('mar march märz mär mrz maerz mars marzo março marco marts maart mrt marca března марта мар mart'),
  words('apr april avril avr abril abr aprile kwietnia kwi dubna апреля апр nisan nis'),
  words('may mai mayo maio mag maggio mei maj maja května мая mayıs'),
  words('jun june juni juin junio junho giugno giu czerwca cze června июня июн haziran haz'),
  words('jul july juli juil juillet julio julho luglio lug lipca lip července июля июл temmuz tem'),
  words('aug august août aout agosto ago augustus augusti sierpnia sie srpna августа авг ağustos ağu'),
  words(
    'sep sept september septembre septiembre setiembre setembro set settembre września wrz září сентября сен eylül eyl',
  ),
  words('oct october okt oktober octobre octubre outubro out ottobre ott października paź října октября окт ekim eki'),
  words('nov november novembre noviembre novembro listopada lis listopadu ноября ноя kasım kas'),
  words(
    'dec december dez dezember déc décembre decembre dic diciembre dezembro dicembre desember grudnia gru prosince декабря дек aralık ara',
  ),
]

/** 1 to 12. */
export const months: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((names, place) => names.map((name) => [name, place + 1] as const)),
)

/** Which half of the day. */
export const halvesOfDay: ReadonlyMap<string, 'am' | 'pm'> = new Map([
  ...words('am 午前 上午 오전 πμ').map((word) => [word, 'am'] as const),
  ...words('pm 午後 下午 오후 μμ').map((word) => [word, 'pm'] as const),
])

/**
 * Names of zones as minutes east of UTC. Those of North America as RFC 5322 §4.3 has them; of the others only names
 * that mean one zone ("IST" is India, Ireland and Israel).
 */
export const zones: ReadonlyMap<string, number> = new Map([
  ...zone(0, 'z ut utc gmt wet'),
  ...zone(1, 'bst cet mez wat west'),
  ...zone(2, 'cest mesz eet sast cat'),
  ...zone(3, 'eest msk eat trt'),
  ...zone(4, 'msd gst'),
  ...zone(5, 'pkt'),
  ...zone(7, 'wib ict'),
  ...zone(8, 'hkt sgt awst pht'),
  ...zone(9, 'jst kst'),
  ...zone(10, 'aest'),
  ...zone(11, 'aedt'),
  ...zone(12, 'nzst'),
  ...zone(13, 'nzdt'),
  ...zone(-3, 'brt art adt'),
  ...zone(-4, 'edt ast clt'),
  ...zone(-5, 'est cdt'),
  ...zone(-6, 'cst mdt'),
  ...zone(-7, 'mst pdt'),
  ...zone(-8, 'pst akdt'),
  ...zone(-9, 'akst'),
  ...zone(-10, 'hst'),
])

function words(text: string): string[] {
  return text.split(' ')
}

function zone(hours: number, names: string): [string, number][] {
  return words(names).map((name) => [name, hours * 60])
}
